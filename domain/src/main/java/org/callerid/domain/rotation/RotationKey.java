// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.time.Instant;
import java.util.Comparator;

/** A number's position in the rotation: ordered by when it became available, then by number. */
public record RotationKey(Instant availableAt, String number) implements Comparable<RotationKey> {
    private static final Comparator<RotationKey> LONGEST_FREE_FIRST = Comparator.comparing(RotationKey::availableAt)
            .thenComparing(RotationKey::number);

    @Override
    public int compareTo(RotationKey other) {
        return LONGEST_FREE_FIRST.compare(this, other);
    }
}
