// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.List;
import org.callerid.application.contract.NumberOutcomesContract;
import org.callerid.domain.usage.UsageCalendar;

class InMemoryNumberOutcomesTest implements NumberOutcomesContract {
    @Override
    public Views views() {
        UsageCalendar calendar = new UsageCalendar(ZONE);
        InMemoryStore store = new InMemoryStore(calendar, () -> NOON);
        InMemoryNumberOutcomes outcomes = new InMemoryNumberOutcomes(store, calendar);
        return new Views(store, ended -> outcomes.record(List.of(ended)), outcomes);
    }
}
