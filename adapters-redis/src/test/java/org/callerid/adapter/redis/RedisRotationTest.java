// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.InstantSource;
import org.callerid.application.contract.RotationContract;
import org.callerid.application.contract.Stores;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.domain.usage.UsageCalendar;

class RedisRotationTest implements RotationContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return proposing(TestRedis.single(), calendar);
    }

    /** Reservations in memory, proposals from a live but empty index. */
    static Stores proposing(RedisScripts redis, UsageCalendar calendar) {
        new RedisRotationIndex(redis).startBuild().orElseThrow().publish(0);
        InMemoryStore store = new InMemoryStore(calendar, InstantSource.system());
        return new Stores(store, store, new RedisRotation(redis, InstantSource.system()), store.auditTrail());
    }
}
