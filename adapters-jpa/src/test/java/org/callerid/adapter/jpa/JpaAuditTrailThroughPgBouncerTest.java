// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.AuditOperationsContract;
import org.callerid.application.contract.AuditTrailContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Tag;

@Tag("full")
@Tag("pgbouncer")
class JpaAuditTrailThroughPgBouncerTest implements AuditTrailContract, AuditOperationsContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return TestDatabase.PGBOUNCER.stores(calendar);
    }
}
