// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.List;
import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;

/**
 * A set of numbers that a call may use. A call has an ordered list of pools and gets a number from the first pool that
 * has one available.
 */
public sealed interface CandidatePool {
    /** The numbers configured with one area code. */
    record InAreaCode(AreaCode areaCode) implements CandidatePool {}

    /** All numbers. */
    record AnyAreaCode() implements CandidatePool {}

    /** The destination's own area code first, then any number. */
    static List<CandidatePool> poolsFor(Destination destination) {
        return destination.areaCode()
                .<List<CandidatePool>>map(areaCode -> List.of(new InAreaCode(areaCode), new AnyAreaCode()))
                .orElseGet(() -> List.of(new AnyAreaCode()));
    }

    default boolean contains(Optional<AreaCode> areaCode) {
        return switch (this) {
            case InAreaCode(var wanted) -> areaCode.equals(Optional.of(wanted));
            case AnyAreaCode() -> true;
        };
    }
}
