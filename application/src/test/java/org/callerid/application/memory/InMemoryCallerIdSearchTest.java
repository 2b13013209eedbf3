// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.callerid.application.contract.CallerIdSearchContract;
import org.callerid.domain.usage.UsageCalendar;

class InMemoryCallerIdSearchTest implements CallerIdSearchContract {
    @Override
    public Views views() {
        InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), InstantSource.system());
        return new Views(store, store, new InMemoryCallerIdSearch(store));
    }
}
