// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.reservation.Reservation;

/**
 * The people whom a batch calls, locked before anything else is read: who waited for another call to the same person then
 * sees it, and its call key. Without rules for calls to the same person nobody is locked, and nothing is written.
 */
final class LockedContacts {
    private final ContactPolicy policy;
    private final Instant now;
    private final EntityManager em;
    private final Map<String, Contact> stored;
    /** With the calls that the batch is about to make. */
    private final Map<String, Contact> expected;

    private LockedContacts(Map<String, Contact> stored, ContactPolicy policy, Instant now, EntityManager em) {
        this.policy = policy;
        this.now = now;
        this.em = em;
        this.stored = stored;
        this.expected = new HashMap<>(stored);
    }

    static LockedContacts of(List<ReservationRequest> requests, ContactPolicy policy, Instant now, EntityManager em) {
        return new LockedContacts(policy.isOff()
                ? Map.of()
                : ContactRows.lockOrAdd(
                        requests.stream().map(request -> request.call().destination().digits()).distinct().toList(),
                        now, em),
                policy, now, em);
    }

    Optional<Instant> closedUntil(ReservationRequest request) {
        return policy.closedUntil(contact(request), now);
    }

    Set<CallerIdNumber> avoidedNumbers(ReservationRequest request) {
        return policy.avoidedNumbers(contact(request), now);
    }

    /** The request is about to get this number. */
    void shown(ReservationRequest request, CallerIdNumber number) {
        expected.computeIfPresent(request.call().destination().digits(),
                (person, contact) -> contact.shown(number, now));
    }

    /** Writes the calls that were made. */
    void write(List<Reservation> reservations) {
        if (policy.isOff()) {
            return;
        }
        Map<String, Contact> changed = new HashMap<>();
        for (Reservation reservation : reservations) {
            String person = reservation.call().destination().digits();
            Contact before = changed.getOrDefault(person, stored.getOrDefault(person, Contact.NONE));
            changed.put(person, before.shown(reservation.number(), now));
        }
        ContactRows.write(changed, now, em);
    }

    private Contact contact(ReservationRequest request) {
        return expected.getOrDefault(request.call().destination().digits(), Contact.NONE);
    }
}
