// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.contact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The operator's rules for calls to the same person.
 *
 * @param knownFor how long a person is shown the number that they know; zero for not at all
 * @param personCap calls to one person in any 24 hours; zero for no cap
 * @param sameNumberCap calls that show one person the same number in any 24 hours; zero for no cap
 */
public record ContactPolicy(Duration knownFor, int personCap, int sameNumberCap) {
    public static final ContactPolicy OFF = new ContactPolicy(Duration.ZERO, 0, 0);
    /** Fewer than the calls that a {@link Contact} remembers. */
    public static final int MAX_CAP = 50;
    /**
     * Numbers that a call to somebody who knows them is offered; a call that cannot get one of these gets another number, as
     * if the person knew none. As many calls are remembered of people whose calls are not counted.
     */
    public static final int MAX_KNOWN = 3;

    public ContactPolicy {
        if (knownFor.isNegative() || personCap < 0 || personCap > MAX_CAP || sameNumberCap < 0
                || sameNumberCap > MAX_CAP) {
            throw new IllegalArgumentException("caps are from 0 to " + MAX_CAP + ", and no time is negative");
        }
    }

    /** Nothing needs to be known of anybody. */
    public boolean isOff() {
        return !isSticky() && !isCounting();
    }

    public boolean isSticky() {
        return !knownFor.isZero();
    }

    /** Whether calls to a person are counted, so that each must know of all others. */
    public boolean isCounting() {
        return personCap > 0 || sameNumberCap > 0;
    }

    /** What is remembered of a person after one more call, at {@code now}. */
    public Contact remember(Contact contact, CallerIdNumber shown, Instant now) {
        return isCounting() ? contact.shown(shown, now) : contact.shownLatest(shown, now, MAX_KNOWN);
    }

    /** How long after the latest call to a person these rules need to know of it. */
    public Duration retention() {
        return knownFor.compareTo(Contact.DAY) > 0 ? knownFor : Contact.DAY;
    }

    /**
     * The numbers that a person knows, best first: the one of the latest call that they answered, then those of the
     * latest calls.
     */
    public List<CallerIdNumber> knownNumbers(Contact contact, Instant now) {
        return Stream.concat(contact.lastAnswered().stream(), contact.recent().stream())
                .filter(call -> call.at().isAfter(now.minus(knownFor)))
                .map(ShownNumber::number)
                .distinct()
                .limit(MAX_KNOWN)
                .toList();
    }

    /** From when on the person may be called again; empty if now. */
    public Optional<Instant> closedUntil(Contact contact, Instant now) {
        if (personCap == 0) {
            return Optional.empty();
        }
        return contact.within(Contact.DAY, now)
                .map(ShownNumber::at)
                .sorted(Comparator.reverseOrder())
                .skip(personCap - 1L)
                .findFirst()
                .map(call -> call.plus(Contact.DAY));
    }

    /** The numbers that the person must not be shown once more. */
    public Set<CallerIdNumber> avoidedNumbers(Contact contact, Instant now) {
        if (sameNumberCap == 0) {
            return Set.of();
        }
        Map<CallerIdNumber, Long> shown = contact.within(Contact.DAY, now)
                .collect(groupingBy(ShownNumber::number, counting()));
        return shown.keySet()
                .stream()
                .filter(number -> shown.getOrDefault(number, 0L) >= sameNumberCap)
                .collect(toSet());
    }
}
