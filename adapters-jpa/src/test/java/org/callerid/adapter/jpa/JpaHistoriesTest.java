// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.HistoriesContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;

class JpaHistoriesTest implements HistoriesContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return TestDatabase.POSTGRES.stores(calendar);
    }
}
