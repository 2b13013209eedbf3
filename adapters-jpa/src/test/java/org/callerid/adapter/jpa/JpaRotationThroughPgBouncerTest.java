// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.RotationContract;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Tag;

@Tag("full")
@Tag("pgbouncer")
class JpaRotationThroughPgBouncerTest implements RotationContract {
    @Override
    public Stores stores(UsageCalendar calendar) {
        return TestDatabase.PGBOUNCER.stores(calendar);
    }
}
