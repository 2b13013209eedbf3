// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callerid.application.port.in.BrowseCalls;
import org.callerid.application.port.in.BrowseCalls.Live;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.out.CallHistory.Promise;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.Release;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Which call holds which number now, oldest first. */
@Named("reservations")
@RequestScoped
public class ReservationsPage {
    private static final int ROWS = 100;

    private final BrowseCalls browse;
    private final ReleaseCallerId releaseCallerId;
    private final OperatorSession operator;
    private final Notices notices;
    private final Tries tries;
    private String after = "";
    private @Nullable Live shown;

    @Inject
    public ReservationsPage(BrowseCalls browse, ReleaseCallerId releaseCallerId, OperatorSession operator,
            Notices notices, Tries tries) {
        this.browse = browse;
        this.releaseCallerId = releaseCallerId;
        this.operator = operator;
        this.notices = notices;
        this.tries = tries;
    }

    public List<Promise> rows() {
        return live().promises();
    }

    public Instant at() {
        return live().at();
    }

    /** Where the next page begins; empty if this is the last. */
    public String next() {
        return rows().size() < ROWS ? "" : rows().getLast().reservation().id().value().toString();
    }

    public void release(String number) {
        tries.run(() -> {
            Tries.outcome(
                    releaseCallerId.release(new Release.OfNumber(new CallerIdNumber(number), operator.actor())));
            notices.done("reservations.released", number);
        });
        shown = null;
    }

    private static AllocationId place(String text) {
        try {
            return new AllocationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
    }

    private Live live() {
        Live read = shown;
        if (read == null) {
            read = tries.get(() -> browse.live(Asked.of(after, ReservationsPage::place), ROWS))
                    .orElseGet(() -> new Live(List.of(), Instant.EPOCH));
            shown = read;
        }
        return read;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = Asked.text(after);
    }
}
