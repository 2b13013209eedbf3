// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.InstantSource;
import org.callerid.application.contract.ContactsContract;
import org.callerid.application.contract.HistoriesContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.contact.ContactPolicy;

class InMemoryContactsTest implements ContactsContract {
    @Override
    public Views views(ContactPolicy policy) {
        InMemoryStore store = new InMemoryStore(HistoriesContract.NEW_YORK, InstantSource.system(), policy);
        return new Views(new Stores(store, store, store, store.auditTrail()), store, store);
    }
}
