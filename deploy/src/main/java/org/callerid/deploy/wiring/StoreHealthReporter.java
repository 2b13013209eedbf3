// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.StoreState;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.deploy.resilience.GuardedStore;

/** As this node's guards and its watch over the index have it. */
final class StoreHealthReporter implements StoreHealth {
    private final GuardedStore database;
    private final Optional<RedisModule> redis;

    StoreHealthReporter(GuardedStore database, Optional<RedisModule> redis) {
        this.database = database;
        this.redis = redis;
    }

    @Override
    public Set<StoreState> states() {
        Set<StoreState> states = EnumSet.noneOf(StoreState.class);
        if (database.isUnavailable()) {
            states.add(StoreState.DATABASE_UNAVAILABLE);
        }
        redis.ifPresentOrElse(side -> {
            switch (side.monitor().health()) {
                case LIVE -> {
                    // As it should be.
                }
                case BUILDING -> states.add(StoreState.INDEX_BUILDING);
                case UNAVAILABLE -> states.add(StoreState.SHARED_STORE_UNAVAILABLE);
            }
            side.warning().ifPresent(warning -> states.add(StoreState.SHARED_STORE_EVICTS));
        }, () -> states.add(StoreState.NO_SHARED_STORE));
        return states;
    }
}
