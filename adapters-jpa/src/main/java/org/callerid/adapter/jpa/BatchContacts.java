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
 * The people whom a batch calls. If calls are counted, they are locked before anything else is read: who waited for another
 * call to the same person then sees it, and its call key. Otherwise nobody is locked, and only what was shown is written,
 * if a rule needs it.
 */
final class BatchContacts {
    private final ContactPolicy policy;
    private final Instant now;
    private final EntityManager em;
    private final Map<String, Contact> stored;
    /** With the calls that the batch is about to make. */
    private final Map<String, Contact> expected;

    private BatchContacts(Map<String, Contact> stored, ContactPolicy policy, Instant now, EntityManager em) {
        this.policy = policy;
        this.now = now;
        this.em = em;
        this.stored = stored;
        this.expected = new HashMap<>(stored);
    }

    static BatchContacts of(List<ReservationRequest> requests, ContactPolicy policy, Instant now, EntityManager em) {
        return new BatchContacts(policy.isCounting()
                ? ContactRows.lockOrAdd(
                        requests.stream().map(request -> request.call().destination().digits()).distinct().toList(),
                        now, em)
                : Map.of(),
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
                (person, contact) -> policy.remember(contact, number, now));
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
            changed.put(person, policy.remember(before, reservation.number(), now));
        }
        if (policy.isCounting()) {
            ContactRows.write(changed, now, em);
        } else {
            ContactRows.addLatest(changed, now, em);
        }
    }

    private Contact contact(ReservationRequest request) {
        return expected.getOrDefault(request.call().destination().digits(), Contact.NONE);
    }
}
