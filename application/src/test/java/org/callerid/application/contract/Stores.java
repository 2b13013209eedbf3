// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import java.time.InstantSource;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.usage.UsageCalendar;

/** One store, through all ports that share it; initially empty. */
public record Stores(Reservations reservations, CallerIds callerIds, LeasingRotation rotation,
        AuditTrail auditTrail) {
    public static Stores inMemory(UsageCalendar calendar) {
        return inMemory(calendar, ContactPolicy.OFF);
    }

    public static Stores inMemory(UsageCalendar calendar, ContactPolicy policy) {
        InMemoryStore store = new InMemoryStore(calendar, InstantSource.system(), policy);
        return new Stores(store, store, store, store.auditTrail());
    }
}
