// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import org.callerid.application.port.in.BrowseCalls;
import org.callerid.application.port.out.CallHistory.Promise;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** One call's story: what was asked, what was given, why that number, and what became of it. */
@Named("call")
@RequestScoped
public class CallPage {
    private final BrowseCalls browse;
    private final Reading reading;
    private final InstantSource clock;
    private String id = "";
    private @Nullable Promise promise;

    @Inject
    public CallPage(BrowseCalls browse, Reading reading, InstantSource clock) {
        this.browse = browse;
        this.reading = reading;
        this.clock = clock;
    }

    public void read() {
        reading.read(() -> browse.promise(AllocationIds.parse(id).orElseThrow(CallPage::unknown))
                .orElseThrow(CallPage::unknown)).ifPresent(read -> promise = read);
    }

    private static InvalidValueException unknown() {
        return new InvalidValueException("call.unknown", "There is no such call, or it is no longer kept.");
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
