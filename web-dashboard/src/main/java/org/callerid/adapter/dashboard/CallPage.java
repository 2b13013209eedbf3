// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.port.in.BrowseCalls;
import org.callerid.application.port.out.CallHistory.Promise;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** One call's story: what was asked, what was given, why that number, and what became of it. */
@Named("call")
@RequestScoped
public class CallPage {
    private final BrowseCalls browse;
    private final Notices notices;
    private final Tries tries;
    private final InstantSource clock;
    private String id = "";
    private @Nullable Promise promise;

    @Inject
    public CallPage(BrowseCalls browse, Notices notices, Tries tries, InstantSource clock) {
        this.browse = browse;
        this.notices = notices;
        this.tries = tries;
        this.clock = clock;
    }

    public void read() {
        promise = tries.get(() -> Asked.of(id, CallPage::allocation).flatMap(browse::promise))
                .orElse(Optional.empty())
                .orElse(null);
        if (promise == null) {
            notices.failed("call.unknown");
        }
    }

    private static AllocationId allocation(String id) {
        try {
            return new AllocationId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("call.unknown", "there is no such call");
        }
    }

    public @Nullable Promise getPromise() {
        return promise;
    }

    /** The key of why this number was given. */
    public String reason() {
        Promise told = promise;
        if (told == null) {
            return "";
        }
        return told.reservation().isLocal() ? "call.reason.local" : "call.reason.other";
    }

    /** The key of what is said of a number that was not released. */
    public String unreleased() {
        Promise told = promise;
        return told != null && told.reservation().reservedUntil().isAfter(clock.instant())
                ? "story.not-yet"
                : "story.not-released";
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Asked.text(id);
    }
}
