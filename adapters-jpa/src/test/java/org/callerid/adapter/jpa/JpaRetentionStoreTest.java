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
import org.callerid.application.contract.RetentionStoreContract;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.OutcomeRule;
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
        countCall(database);
        List<String> growing = List.of("allocations", "call_keys", "api_logs", "traffic_minutes", "traffic_hours",
                "area_code_minutes", "number_days", "callbacks", "contacts");
        assertThat(growing).allSatisfy(table -> assertThat(TestDatabase.rows(database, table)).isPositive());
        Instant later = NOON.plus(Duration.ofDays(3));

        int deleted = views.retention().purgeHistory(later, 100) + views.retention().purgeContacts(later, 100)
                + views.retention().purgeAreaCodeMinutes(later, 100);

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

    @Test
    void whoIsForgottenIsNamedNowhereAndTheirCallsStillCount() {
        Database database = TestDatabase.POSTGRES.emptied();
        Views views = views(database);
        CallerIdNumber two = number("2125550002");
        addAll(views.callerIds(), NOON, ONE, two);
        Confirmed theirs = confirmed(views, aCallTo("3105559876", "theirs"), ONE);
        Confirmed others = confirmed(views, aCallTo("3105550000", "others"), two);
        views.requests().append(logged(theirs), logged(others));

        assertThat(views.retention().forget(Destination.parse("+13105559876"))).isEqualTo(4);

        assertThat(TestDatabase.rows(database, "allocations where destination = '3105559876'")
                + TestDatabase.rows(database, "api_logs where destination = '3105559876'")
                + TestDatabase.rows(database, "contacts where destination = '3105559876'")
                + TestDatabase.rows(database, "call_keys where destination = '3105559876'")).isZero();
        assertThat(TestDatabase.rows(database, "api_logs")).isEqualTo(2);
        assertThat(TestDatabase.rows(database, "contacts")).isEqualTo(1);
        assertThat(views.history().findAllocation(theirs.reservation().id()).orElseThrow().reservation().number())
                .isEqualTo(ONE);
        assertThat(views.history().findAllocation(others.reservation().id()).orElseThrow().reservation())
                .isEqualTo(others.reservation());
        assertThat(views.retention().forget(Destination.parse("3105559876"))).isZero();
    }

    @Test
    void reservationsWithoutALoggedRequestAreForgottenInEachPeriod() {
        Database database = TestDatabase.POSTGRES.emptied();
        Views views = views(database);
        List<CallerIdNumber> numbers = List.of(ONE, number("2125550002"), number("2125550003"));
        addAll(views.callerIds(), NOON.minus(Duration.ofDays(2)), numbers.toArray(CallerIdNumber[]::new));
        List<Duration> ages = List.of(Duration.ofHours(-26), Duration.ofHours(-3).plusNanos(1_000), Duration.ZERO);
        for (int i = 0; i < ages.size(); i++) {
            confirmed(views, aCallTo("3105559876", "call" + i), numbers.get(i), NOON.plus(ages.get(i)));
        }

        // With a key for each of them, and what is known of the person.
        assertThat(views.retention().forget(Destination.parse("3105559876"))).isEqualTo(7);

        assertThat(TestDatabase.rows(database, "allocations where destination <> '" + ForgottenPerson.NOBODY + "'"))
                .isZero();
        assertThat(TestDatabase.rows(database, "call_keys")).isZero();
    }

    private static Confirmed confirmed(Views views, Call call, CallerIdNumber shown) {
        return confirmed(views, call, shown, NOON);
    }

    private static Confirmed confirmed(Views views, Call call, CallerIdNumber shown, Instant at) {
        return (Confirmed) views.reservations()
                .confirm(List.of(aReservationRequest(call, at, shown)), at)
                .decisions()
                .getFirst();
    }

    private static RequestLogEntry logged(Confirmed confirmed) {
        return new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "200", RequestOutcome.SUCCEEDED,
                Duration.ZERO, Optional.of(confirmed.reservation().call()), Optional.of(confirmed.reservation()));
    }

    private static void countCall(Database database) {
        try (JpaCallEnds ends = new JpaCallEnds(database, new UsageCalendar(ZoneOffset.UTC))) {
            ends.record(List.of(new EndedCall(ONE, new CallEnd(NOON, HangupInfo.UNKNOWN, CallOutcome.ENDED))));
        }
    }

    @Override
    public Views views() {
        return views(TestDatabase.POSTGRES.emptied());
    }

    private static Views views(Database database) {
        return new Views(new JpaCallerIds(database),
                new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC), STICKY, OutcomeRule.DEFAULT),
                TestDatabase.requestAppender(database), new JpaRetentionStore(database), new JpaCallHistory(database),
                new JpaTraffic(database));
    }
}
