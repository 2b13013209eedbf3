// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.ZoneOffset;
import org.callerid.application.contract.UsageHistoryContract;
import org.callerid.domain.usage.UsageCalendar;

class JpaUsageHistoryTest implements UsageHistoryContract {
    @Override
    public Views views() {
        Database database = TestDatabase.POSTGRES.emptied();
        return new Views(new JpaCallerIds(database), new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)),
                TestDatabase.requestAppender(database), new JpaUsageHistory(database));
    }
}
