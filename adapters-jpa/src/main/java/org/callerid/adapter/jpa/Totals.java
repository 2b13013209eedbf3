// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What was counted and is still so, since only operators change it and the catalogue has not been revised. For all threads. */
final class Totals {
    private static final int MOST = 200;

    private final SequencedMap<Selection.Asked, Counted> known = new LinkedHashMap<>();

    long count(Selection numbers, EntityManager em) {
        long revision = JpaCatalogue.revision(em);
        Counted counted = known(numbers.asked());
        if (counted.revision() == revision) {
            return counted.count();
        }
        long count = numbers.count(em);
        learn(numbers.asked(), new Counted(revision, count));
        return count;
    }

    private synchronized Counted known(Selection.Asked numbers) {
        return known.getOrDefault(numbers, Counted.NEVER);
    }

    private synchronized void learn(Selection.Asked numbers, Counted counted) {
        known.put(numbers, counted);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
    }

    /** @param revision read before the count */
    private record Counted(long revision, long count) {
        static final Counted NEVER = new Counted(-1, 0);
    }
}
