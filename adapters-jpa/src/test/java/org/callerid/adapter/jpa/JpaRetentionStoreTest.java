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
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class JpaRetentionStoreTest implements RetentionStoreContract {
    private static final ContactPolicy STICKY = new ContactPolicy(Duration.ofDays(8), 0, 0);

    @Test
    void everyTableThatGrowsWithCallsIsPurged() {
        Database database = TestDatabase.POSTGRES.emptied();
        Views views = views(database);
        addAll(views.callerIds(), NOON, ONE);
        views.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "old"), NOON, ONE)), NOON);
        views.requests()
                .append(new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "503",
                        RequestOutcome.NONE_AVAILABLE, Duration.ZERO, Optional.of(aCallTo("3105559876", "none")),
                        Optional.empty()),
                        new RequestLogEntry(NOON, RequestType.CALL_BACK, "GET /callback", "200",
                                RequestOutcome.SUCCEEDED, Duration.ZERO, Optional.empty(), Optional.empty(),
                                Optional.of(CallBack.none(CallBackParties.parse(ONE.value(), "3105559876")))));
        List<String> growing = List.of("allocations", "call_keys", "api_logs", "traffic_minutes", "traffic_hours",
                "area_code_minutes", "callbacks", "contacts");
        assertThat(growing).allSatisfy(table -> assertThat(TestDatabase.rows(database, table)).isPositive());
        Instant later = NOON.plus(Duration.ofDays(1));

        int deleted = views.retention().purgeHistory(later, 100) + views.retention().purgeCallKeys(later, 100)
                + views.retention().purgeContacts(later, 100) + views.retention().purgeAreaCodeMinutes(later, 100);

        assertThat(deleted).isEqualTo(11);
        assertThat(growing).allSatisfy(table -> assertThat(TestDatabase.rows(database, table)).isZero());
        assertThat(TestDatabase.rows(database, "caller_ids")).isEqualTo(1);
    }

    @Test
    void whoWasCalledOnTheSameDayIsKept() {
        Database database = TestDatabase.POSTGRES.emptied();
        Views views = views(database);
        addAll(views.callerIds(), NOON, ONE);
        views.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "old"), NOON, ONE)), NOON);

        assertThat(views.retention().purgeContacts(NOON.plus(Duration.ofHours(11)), 100)).isZero();
        assertThat(views.retention().purgeContacts(NOON.plus(Duration.ofHours(12)), 100)).isEqualTo(1);
    }

    @Override
    public Views views() {
        return views(TestDatabase.POSTGRES.emptied());
    }

    private static Views views(Database database) {
        return new Views(new JpaCallerIds(database),
                new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC), STICKY),
                TestDatabase.requestAppender(database), new JpaRetentionStore(database), new JpaCallHistory(database),
                new JpaTraffic(database));
    }
}
