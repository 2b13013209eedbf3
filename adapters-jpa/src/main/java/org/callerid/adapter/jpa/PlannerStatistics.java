// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;

/**
 * Has PostgreSQL analyze the tables of numbers as they grow. It would do so itself within minutes, but until then
 * statements that were planned when the tables were empty read every row. Thread-safe.
 */
final class PlannerStatistics {
    private static final int MIN_ADDED = 100;

    private long known;
    private long added;

    /** To be called in the transaction that adds numbers. */
    synchronized void numbersAdded(int count, EntityManager em) {
        added += count;
        if (added >= Math.max(MIN_ADDED, known)) {
            int unused = em.createNativeQuery("analyze caller_ids, rotation, listed_numbers").executeUpdate();
            known += added;
            added = 0;
        }
    }
}
