// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callerid.domain.numbering.AreaCode;

/**
 * A set of numbers that a call may use. A call has an ordered list of pools and gets a number from the first pool that
 * has one available.
 */
public sealed interface CandidatePool {
    /** The numbers configured with one area code. */
    record InAreaCode(AreaCode areaCode) implements CandidatePool {}

    /** The numbers configured with one of several area codes, in one rotation. */
    record InAreaCodes(SortedSet<AreaCode> areaCodes) implements CandidatePool {
        public InAreaCodes {
            areaCodes = Collections.unmodifiableSortedSet(new TreeSet<>(areaCodes));
        }
    }

    /** All numbers. */
    record AnyAreaCode() implements CandidatePool {}

    /** @param areaCodes at least one */
    static CandidatePool of(SortedSet<AreaCode> areaCodes) {
        return areaCodes.size() == 1 ? new InAreaCode(areaCodes.iterator().next()) : new InAreaCodes(areaCodes);
    }

    default boolean contains(Optional<AreaCode> areaCode) {
        return switch (this) {
            case InAreaCode(var wanted) -> areaCode.equals(Optional.of(wanted));
            case InAreaCodes(var wanted) -> areaCode.filter(code -> wanted.contains(code)).isPresent();
            case AnyAreaCode() -> true;
        };
    }
}
