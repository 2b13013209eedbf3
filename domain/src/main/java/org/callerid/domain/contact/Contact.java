// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The calls to one person. Every store keeps it in one row and decides under that row's lock.
 *
 * @param recent the calls of the last day, latest first; at least one unless the person was never called, and at most
 *        {@link #MAX_RECENT}
 * @param lastAnswered the latest call that was answered
 */
public record Contact(List<ShownNumber> recent, Optional<ShownNumber> lastAnswered) {
    /** Of somebody who was never called. */
    public static final Contact NONE = new Contact(List.of(), Optional.empty());
    /** More than any cap, so that caps are exact; older calls to somebody who is called more often are forgotten. */
    public static final int MAX_RECENT = 64;
    /** What "daily" means for caps: any 24 hours, so that nobody is called twice as often around midnight. */
    public static final Duration DAY = Duration.ofHours(24);

    public Contact {
        recent = List.copyOf(recent);
    }

    /** With one more call, at {@code now}. */
    public Contact shown(CallerIdNumber number, Instant now) {
        return new Contact(Stream.concat(Stream.of(new ShownNumber(number, now)), within(DAY, now))
                .limit(MAX_RECENT)
                .toList(), lastAnswered);
    }

    /** After {@code call} was answered. Calls end in any order: the latest that was answered counts. */
    public Contact answered(ShownNumber call) {
        return lastAnswered.filter(known -> known.at().isAfter(call.at())).isPresent()
                ? this
                : new Contact(recent, Optional.of(call));
    }

    /** The calls of the time before {@code now}, latest first. */
    Stream<ShownNumber> within(Duration period, Instant now) {
        return recent.stream().filter(call -> call.at().isAfter(now.minus(period)));
    }
}
