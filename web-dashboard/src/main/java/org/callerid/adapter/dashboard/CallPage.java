// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.port.in.ListRequests;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The details of one call: what was requested, which number it got and why, and how it ended. */
@Named("call")
@RequestScoped
public class CallPage {
    private final ListRequests browse;
    private final PageLoader loader;
    private final InstantSource clock;
    private String id = "";
    private @Nullable AllocationRecord record;

    @Inject
    public CallPage(ListRequests browse, PageLoader loader, InstantSource clock) {
        this.browse = browse;
        this.loader = loader;
        this.clock = clock;
    }

    public void read() {
        loader.load(() -> browse.findAllocation(AllocationIdParser.parse(id).orElseThrow(CallPage::unknown))
                .orElseThrow(CallPage::unknown)).ifPresent(read -> record = read);
    }

    private static InvalidValueException unknown() {
        return new InvalidValueException("call.unknown", "There is no such call, or it is no longer kept.");
    }

    public @Nullable AllocationRecord getRecord() {
        return record;
    }

    /** The key of why this number was allocated. */
    public String reason() {
        AllocationRecord told = record;
        if (told == null) {
            return "";
        }
        return told.reservation().isLocal() ? "call.reason.local" : "call.reason.other";
    }

    /** The key of the message about a number that was not released. */
    public String unreleased() {
        AllocationRecord told = record;
        return told != null && told.reservation().reservedUntil().isAfter(clock.instant())
                ? "story.not-yet"
                : "story.not-released";
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = FieldParser.textOrEmpty(id);
    }
}
