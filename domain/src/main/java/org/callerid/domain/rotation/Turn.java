// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.time.Instant;
import java.util.Comparator;

/** A number's place in the rotation: the one that became available first comes first, then the smaller number. */
public record Turn(Instant availableAt, String number) implements Comparable<Turn> {
    private static final Comparator<Turn> LONGEST_FREE_FIRST = Comparator.comparing(Turn::availableAt)
            .thenComparing(Turn::number);

    @Override
    public int compareTo(Turn other) {
        return LONGEST_FREE_FIRST.compare(this, other);
    }
}
