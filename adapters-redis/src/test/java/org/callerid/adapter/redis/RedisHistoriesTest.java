// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import org.callerid.application.contract.HistoriesContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;

/** Reservations in memory, proposals from Redis. */
class RedisHistoriesTest implements HistoriesContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return RedisRotationTest.proposing(TestRedis.single(), calendar);
    }
}
