// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.ContactsContract;
import org.callerid.application.contract.HistoriesContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.reservation.OutcomeRule;

class JpaContactsTest implements ContactsContract {
    @Override
    public Views views(ContactPolicy policy) {
        Database database = TestDatabase.POSTGRES.emptied();
        return new Views(
                new Stores(new JpaReservations(database, HistoriesContract.NEW_YORK, policy, OutcomeRule.DEFAULT),
                        new JpaCallerIds(database), new JpaRotation(database), new JpaAuditTrail(database)),
                new JpaReservations(database, HistoriesContract.NEW_YORK, policy, OutcomeRule.DEFAULT),
                new JpaContacts(database));
    }
}
