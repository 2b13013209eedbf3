// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import org.callerid.application.contract.RotationContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;

class RedisRotationOnClusterTest implements RotationContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return RedisRotationTest.proposing(TestRedis.cluster(), calendar);
    }
}
