// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.domain.allocation.AllocationId;

/** UUIDs of version 7 (RFC 9562): rows created together are close together in an index. */
public final class TimeOrderedAllocationIds implements AllocationIdGenerator {
    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public AllocationId next() {
        return new AllocationId(generator.generate());
    }
}
