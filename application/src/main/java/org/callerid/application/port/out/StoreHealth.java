// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Set;

/** How this node finds its stores. Asks none of them, so it answers at once whatever is out. */
public interface StoreHealth {
    /** All that is not as it should be, or not configured; empty if everything is. */
    Set<State> states();

    enum State {
        /** Every request is answered 503 until it answers again. */
        DATABASE_OUT,
        /** The database proposes numbers, each node counts agents' rate limits for itself. */
        REDIS_OUT,
        /** Some node is building it; the database proposes numbers meanwhile. */
        INDEX_BEING_BUILT,
        /** Redis may throw keys away that the index needs: set {@code maxmemory-policy noeviction}. */
        REDIS_EVICTS,
        /** The database proposes numbers. */
        NO_REDIS
    }
}
