// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The calls to one person, which every store keeps in one row.
 *
 * @param recent the calls that {@link ContactPolicy} needs, latest first; at least one unless the person was never called,
 *        and at most {@link #MAX_RECENT}
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

    /** With one more call, at {@code now}, and the others of the last day. */
    Contact shown(CallerIdNumber number, Instant now) {
        return startingWith(new ShownNumber(number, now), within(DAY, now), MAX_RECENT);
    }

    /** With one more call, at {@code now}, and the latest ones before it, {@code calls} in all. */
    Contact shownLatest(CallerIdNumber number, Instant now, int calls) {
        return startingWith(new ShownNumber(number, now), recent.stream(), calls);
    }

    private Contact startingWith(ShownNumber latest, Stream<ShownNumber> others, int limit) {
        return new Contact(Stream.concat(Stream.of(latest), others).limit(limit).toList(), lastAnswered);
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
