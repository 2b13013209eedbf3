// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.ReservationsContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;

class InMemoryReservationsTest implements ReservationsContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return Stores.inMemory(calendar);
    }
}
