// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    public Set<State> states() {
        Set<State> states = EnumSet.noneOf(State.class);
        if (database.isUnavailable()) {
            states.add(State.DATABASE_OUT);
        }
        redis.ifPresentOrElse(side -> {
            switch (side.monitor().health()) {
                case LIVE -> {
                    // As it should be.
                }
                case BUILDING -> states.add(State.INDEX_BEING_BUILT);
                case UNAVAILABLE -> states.add(State.REDIS_OUT);
            }
            side.warning().ifPresent(warning -> states.add(State.REDIS_EVICTS));
        }, () -> states.add(State.NO_REDIS));
        return states;
    }
}
