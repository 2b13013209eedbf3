// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.contract.RetentionStoreContract;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaRetentionStoreTest implements RetentionStoreContract {
    @Test
    void everyTableThatGrowsWithCallsIsPurged() {
        Database database = TestDatabase.POSTGRES.emptied();
        Views views = views(database);
        addAll(views.callerIds(), NOON, ONE);
        views.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "old"), NOON, ONE)), NOON);
        views.requests()
                .append(new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "503",
                        RequestOutcome.NONE_AVAILABLE, Duration.ZERO, Optional.of(aCallTo("3105559876", "none")),
                        Optional.empty()));
        List<String> growing = List.of("allocations", "call_keys", "api_logs", "traffic_minutes", "traffic_hours",
                "area_code_minutes");
        assertThat(growing).allSatisfy(table -> assertThat(TestDatabase.rows(database, table)).isPositive());
        Instant later = NOON.plus(Duration.ofDays(1));

        int deleted = views.retention().purgeHistory(later, 100) + views.retention().purgeCallKeys(later, 100)
                + views.retention().purgeAreaCodeMinutes(later, 100);

        assertThat(deleted).isEqualTo(8);
        assertThat(growing).allSatisfy(table -> assertThat(TestDatabase.rows(database, table)).isZero());
        assertThat(TestDatabase.rows(database, "caller_ids")).isEqualTo(1);
    }

    @Override
    public Views views() {
        return views(TestDatabase.POSTGRES.emptied());
    }

    private static Views views(Database database) {
        return new Views(new JpaCallerIds(database), new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)),
                TestDatabase.requestAppender(database), new JpaRetentionStore(database), new JpaCallHistory(database),
                new JpaTraffic(database));
    }
}
