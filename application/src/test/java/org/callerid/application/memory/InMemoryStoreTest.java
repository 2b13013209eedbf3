// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.AuditOperationsContract;
import org.callerid.application.contract.AuditTrailContract;
import org.callerid.application.contract.CallerIdsContract;
import org.callerid.application.contract.RacesContract;
import org.callerid.application.contract.ReservationsContract;
import org.callerid.application.contract.RotationContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;

class InMemoryStoreTest
        implements
            ReservationsContract,
            CallerIdsContract,
            AuditTrailContract,
            AuditOperationsContract,
            RotationContract,
            RacesContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return Stores.inMemory(calendar);
    }
}
