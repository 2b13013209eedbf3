// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

public enum StoreState {
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
