// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** Conditions of this node's stores: the database, and the store that the nodes share for the rotation. */
public enum StoreState {
    /** No number can be allocated until it is back. */
    DATABASE_UNAVAILABLE,
    /** The database proposes numbers, and each node counts agents' permits by itself. */
    SHARED_STORE_UNAVAILABLE,
    /** A node is building the rotation index; until it is done the database proposes numbers. */
    INDEX_BUILDING,
    /** The shared store may evict keys that the index needs. */
    SHARED_STORE_EVICTS,
    /** Not configured: the database proposes numbers. */
    NO_SHARED_STORE
}
