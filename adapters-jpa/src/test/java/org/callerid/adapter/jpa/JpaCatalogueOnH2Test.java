// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.ZoneOffset;
import org.callerid.application.contract.CatalogueContract;
import org.callerid.domain.usage.UsageCalendar;

class JpaCatalogueOnH2Test implements CatalogueContract {
    @Override
    public Views views() {
        Database database = TestDatabase.H2.empty();
        return new Views(new JpaCallerIds(database), new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)),
                new JpaCatalogue(database));
    }
}
