// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;

/** Offers to each call the numbers that the person called knows from calls before. */
public final class KnownNumbers {
    /** Nobody knows a number, and nobody is looked up. */
    static final KnownNumbers NONE = new KnownNumbers(people -> List.of(), ContactPolicy.OFF);

    private final Contacts contacts;
    private final ContactPolicy policy;

    public KnownNumbers(Contacts contacts, ContactPolicy policy) {
        this.contacts = contacts;
        this.policy = policy;
    }

    /** The same requests; those whose person knows numbers have them as candidates. */
    List<ReservationRequest> offer(List<ReservationRequest> requests, Instant now) {
        if (!policy.isSticky()) {
            return requests;
        }
        List<Contact> people = contacts.find(requests.stream().map(one -> one.call().destination()).toList());
        List<ReservationRequest> offered = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            List<CallerIdNumber> known = policy.knownNumbers(people.get(i), now);
            offered.add(known.isEmpty() ? requests.get(i) : requests.get(i).withKnownCandidates(known));
        }
        return offered;
    }
}
