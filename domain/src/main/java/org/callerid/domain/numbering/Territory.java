// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ground that a set of area codes serves together (an overlay complex), or that one serves alone. */
public record Territory(SortedSet<AreaCode> areaCodes) {
    public Territory {
        if (areaCodes.isEmpty()) {
            throw new IllegalArgumentException("a territory without an area code");
        }
        areaCodes = Collections.unmodifiableSortedSet(new TreeSet<>(areaCodes));
    }

    public static Territory of(Collection<AreaCode> areaCodes) {
        return new Territory(new TreeSet<>(areaCodes));
    }
}
