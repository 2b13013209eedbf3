// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.usecase.PurgeExpiredDataUseCase;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaRetentionStoreTest {
    private static final CallerIdNumber ONE = number("2125550001");

    @Test
    void whatEndedLongAgoIsForgottenAndWhatIsLiveOrYoungStays() {
        Database database = TestDatabase.POSTGRES.emptied();
        addAll(new JpaCallerIds(database), NOON, ONE);
        reserve(database, "old", NOON);
        reserve(database, "young", NOON.plus(Duration.ofDays(3)));
        try (JpaRequestLog log = new JpaRequestLog(database)) {
            log.append(new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "503",
                    RequestOutcome.NONE_AVAILABLE, Duration.ZERO,
                    Optional.of(aCallTo("3105559876", "none")),
                    Optional.empty()));
        }
        Instant now = NOON.plus(Duration.ofDays(3)).plusSeconds(60);

        long gone = new PurgeExpiredDataUseCase(new JpaRetentionStore(database), Duration.ofDays(2), () -> now).purge();

        assertThat(gone).isEqualTo(6);
        assertThat(TestDatabase.rows(database, "allocations")).isEqualTo(1);
        assertThat(TestDatabase.rows(database, "call_keys")).isEqualTo(1);
        assertThat(TestDatabase.rows(database, "api_logs")).isZero();
        assertThat(TestDatabase.rows(database, "traffic_minutes")).isZero();
        assertThat(TestDatabase.rows(database, "traffic_hours")).isZero();
        assertThat(TestDatabase.rows(database, "caller_ids")).isEqualTo(1);
    }

    @Test
    void aPurgeDeletesAtMostItsLimit() {
        Database database = TestDatabase.POSTGRES.emptied();
        addAll(new JpaCallerIds(database), NOON, ONE);
        reserve(database, "first", NOON);
        reserve(database, "second", NOON.plusSeconds(600));
        Instant later = NOON.plus(Duration.ofDays(1));
        JpaRetentionStore rows = new JpaRetentionStore(database);

        assertThat(rows.purgeCallKeys(later, 1)).isEqualTo(1);
        assertThat(rows.purgeHistory(later, 1)).isEqualTo(1);

        assertThat(TestDatabase.rows(database, "call_keys")).isEqualTo(1);
        assertThat(TestDatabase.rows(database, "allocations")).isEqualTo(1);
    }

    private static void reserve(Database database, String callId, Instant now) {
        new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC))
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", callId), now, ONE)), now);
    }
}
