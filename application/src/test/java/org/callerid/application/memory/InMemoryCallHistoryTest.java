// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.callerid.application.contract.CallHistoryContract;
import org.callerid.domain.usage.UsageCalendar;

class InMemoryCallHistoryTest implements CallHistoryContract {
    @Override
    public Views views() {
        InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
        InMemoryRequestLog log = new InMemoryRequestLog();
        return new Views(store, store, entries -> List.of(entries).forEach(log::append),
                new InMemoryCallHistory(log, store));
    }
}
