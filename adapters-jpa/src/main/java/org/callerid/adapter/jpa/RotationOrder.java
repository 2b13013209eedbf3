// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Corrects the table {@code rotation}, which says of each number when it is available or an earlier time. Calls only
 * write {@code caller_ids}, whose rows PostgreSQL can then update in place (docs/adr/0024).
 */
final class RotationOrder {
    /**
     * The lock keeps a concurrent release, which makes a number available earlier, from being overwritten. It also
     * means that two transactions never wait for each other's rows of {@code rotation}. Only numbers that are wrong are
     * locked: a release waits for the lock.
     */
    private static final String CORRECT = """
            update rotation r set available_from = c.available_at
            from (select n.caller_id, n.available_at
                  from rotation wrong join caller_ids n on n.caller_id = wrong.caller_id
                  where wrong.caller_id = any(?) and wrong.available_from < n.available_at
                  for no key update of n skip locked) c
            where r.caller_id = c.caller_id and r.available_from < c.available_at""";

    private RotationOrder() {}

    /**
     * Corrects {@code numbers}, within a transaction; leaves out those that another transaction has locked.
     *
     * @return how many were wrong
     */
    static int correct(Collection<String> numbers, EntityManager em) {
        return numbers.isEmpty() ? 0 : Jdbc.update(em, CORRECT, numbers);
    }
}
