// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.port.in.ListRequests;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The details of one call: what was requested, which number it got and why, and how it ended; or why it got none. The URL
 * names its reservation or its request.
 */
@Named("call")
@RequestScoped
public class CallPage {
    private static final Pattern REQUEST = Pattern.compile("[0-9]{1,18}");

    private final ListRequests browse;
    private final PageLoader loader;
    private final InstantSource clock;
    private final Messages messages;
    private String id = "";
    private String request = "";
    private @Nullable AllocationRecord record;
    private @Nullable RequestLogRecord refused;

    @Inject
    public CallPage(ListRequests browse, PageLoader loader, InstantSource clock, Messages messages) {
        this.browse = browse;
        this.loader = loader;
        this.clock = clock;
        this.messages = messages;
    }

    public void read() {
        if (request.isEmpty()) {
            loader.load(() -> browse.findAllocation(AllocationIdParser.parse(id).orElseThrow(CallPage::unknown))
                    .orElseThrow(CallPage::unknown)).ifPresent(read -> record = read);
        } else {
            loader.load(() -> Optional.of(request)
                    .filter(text -> REQUEST.matcher(text).matches())
                    .flatMap(text -> browse.findCall(Long.parseLong(text)))
                    .orElseThrow(CallPage::unknown)).ifPresent(this::show);
        }
    }

    private void show(CallRecord call) {
        record = call.allocation().orElse(null);
        refused = call.allocation().isPresent() ? null : call.request();
    }

    private static InvalidValueException unknown() {
        return new InvalidValueException("call.unknown", "There is no such call, or it is no longer kept.");
    }

    /** Null if the call got no number, or was not found. */
    public @Nullable AllocationRecord getRecord() {
        return record;
    }

    /** The request of a call that got no number; null for any other. */
    public @Nullable RequestLogRecord getRefused() {
        return refused;
    }

    /** The name of the call's result. */
    public String result() {
        AllocationRecord made = record;
        return made == null ? "" : made.outcome(clock.instant()).name();
    }

    /** Why this number was selected. */
    public String reason() {
        AllocationRecord made = record;
        if (made == null) {
            return "";
        }
        Match match = made.reservation().match();
        Optional<String> wanted = made.reservation().call().destination().areaCode().map(AreaCode::digits);
        if (wanted.isEmpty() && match.tier() != MatchTier.KNOWN) {
            return messages.of("call.reason.abroad");
        }
        String shown = made.reservation().areaCode().map(AreaCode::digits).orElse("");
        return switch (match.tier()) {
            case KNOWN -> messages.of("call.reason.known");
            case AREA -> messages.of("call.reason.local", wanted.get());
            case OVERLAY -> messages.of("call.reason.overlay", wanted.get(), shown);
            case STATE -> messages.of("call.reason.state", wanted.get(), shown);
            case NEAREST -> messages.of("call.reason.nearest", wanted.get(), shown, match.distanceKm().orElse(0));
            case ANY -> messages.of("call.reason.other", wanted.get());
        };
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = FieldParser.textOrEmpty(id);
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = FieldParser.textOrEmpty(request);
    }
}
