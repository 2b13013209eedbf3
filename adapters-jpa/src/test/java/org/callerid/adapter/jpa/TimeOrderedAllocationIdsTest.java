// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.AllocationIdGeneratorContract;
import org.callerid.application.port.out.AllocationIdGenerator;

class TimeOrderedAllocationIdsTest implements AllocationIdGeneratorContract {
    @Override
    public AllocationIdGenerator newGenerator() {
        return new TimeOrderedAllocationIds();
    }
}
