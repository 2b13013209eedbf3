// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.StoreState;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.deploy.resilience.GuardedStore;

/** The stores' health as this node's guards and index monitor see it. */
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
                    // Normal, so there is no state to report.
                }
                case BUILDING -> states.add(StoreState.INDEX_BUILDING);
                case UNAVAILABLE -> states.add(StoreState.SHARED_STORE_UNAVAILABLE);
            }
            side.warning().ifPresent(warning -> states.add(StoreState.SHARED_STORE_EVICTS));
        }, () -> states.add(StoreState.NO_SHARED_STORE));
        return states;
    }
}
