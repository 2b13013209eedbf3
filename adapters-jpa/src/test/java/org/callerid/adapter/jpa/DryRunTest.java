// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class DryRunTest {
    private static final CallerIdNumber ONE = number("2125550001");

    @Test
    void aDryRunChangesNothing() {
        Database database = TestDatabase.POSTGRES.emptied();
        JpaCallerIds callerIds = new JpaCallerIds(database);
        addAll(callerIds, NOON, ONE);
        Optional<CallerIdRecord> before = callerIds.find(ONE);

        Decisions decisions = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC))
                .dryRun(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, ONE)), NOON);

        assertThat(decisions.decisions()).hasOnlyElementsOfType(Decision.Confirmed.class).hasSize(1);
        assertThat(callerIds.find(ONE)).isEqualTo(before);
        assertThat(TestDatabase.rows(database, "allocations")).isZero();
        assertThat(TestDatabase.rows(database, "call_keys")).isZero();
    }
}
