// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.domain.allocation.AllocationId;
import org.junit.jupiter.api.Test;

/** The contract of every {@link AllocationIdGenerator} implementation. */
public interface AllocationIdGeneratorContract {
    int MANY = 10_000;

    /** The generator of a new node. */
    AllocationIdGenerator newGenerator();

    @Test
    default void idsOfSeveralNodesAreUnique() {
        AllocationIdGenerator one = newGenerator();
        AllocationIdGenerator other = newGenerator();

        assertThat(Stream.generate(() -> List.of(one.next(), other.next())).limit(MANY).flatMap(List::stream).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    default void idsOfOneNodeIncrease() {
        AllocationIdGenerator generator = newGenerator();

        assertThat(Stream.generate(generator::next).limit(MANY).map(AllocationId::toString).toList())
                .as("in the order of their text, which is the order of their bytes")
                .isSorted();
    }
}
