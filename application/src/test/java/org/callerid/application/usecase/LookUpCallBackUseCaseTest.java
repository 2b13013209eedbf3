// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryCallHistory;
import org.callerid.application.memory.InMemoryRequestLog;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callback.CallBackMatch;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookUpCallBackUseCaseTest {
    private static final CallerIdNumber ONE = number("2125550001");
    private static final CallerIdNumber TWO = number("2125550002");
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final InMemoryRequestLog log = new InMemoryRequestLog();

    /** ONE was shown to a person in the morning, TWO in the afternoon, and ONE to somebody else afterwards. */
    @BeforeEach
    void callPeople() {
        addAll(store, NOON, ONE, TWO);
        call("3105559876", "morning", ONE, NOON);
        call("3105559876", "afternoon", TWO, NOON.plus(Duration.ofHours(4)));
        call("4155550000", "other", ONE, NOON.plus(Duration.ofHours(5)));
    }

    @ParameterizedTest
    @CsvSource({"2125550001, 3105559876, EXACT, morning", "+12125550002, +13105559876, EXACT, afternoon",
        "2125550003, 13105559876, PERSON, afternoon", "8600, 3105559876, PERSON, afternoon",
        "2125550001, anonymous, NUMBER, other", "2125550002, 9175550000, NUMBER, afternoon",
        "2125550003, 9175550000, NONE, ", "'', '', NONE, "})
    void theCallIsFoundByPersonAndNumberThenByPersonThenByNumber(String did, String from, CallBackMatch found,
            @Nullable String callId) {
        CallBack callBack = lookUp(did, from, NOON.plus(Duration.ofDays(1)));

        assertThat(callBack.found()).isEqualTo(found);
        assertThat(callBack.call().flatMap(call -> call.request().callId()).map(CallId::value))
                .isEqualTo(Optional.ofNullable(callId));
    }

    @ParameterizedTest
    @CsvSource({"29, EXACT", "31, NONE"})
    void aCallIsFoundForAsLongAsIsSet(int days, CallBackMatch found) {
        assertThat(lookUp("2125550002", "3105559876", NOON.plus(Duration.ofDays(days))).found()).isEqualTo(found);
    }

    @Test
    void theCallsOfADeletedNumberAreFound() {
        store.delete(List.of(ONE), auditStampAt(NOON.plus(Duration.ofHours(6))));

        assertThat(lookUp("2125550001", "3105559876", NOON.plus(Duration.ofDays(1))).found())
                .isEqualTo(CallBackMatch.EXACT);
    }

    private CallBack lookUp(String did, String from, Instant now) {
        return new LookUpCallBackUseCase(new InMemoryCallHistory(log, store), LOOK_BACK, () -> now)
                .lookUp(CallBackParties.parse(did, from));
    }

    private void call(String person, String callId, CallerIdNumber shown, Instant at) {
        Confirmed confirmed = (Confirmed) store
                .confirm(List.of(aReservationRequest(aCallTo(person, callId), at, shown)), at)
                .decisions()
                .getFirst();
        log.append(new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "200", RequestOutcome.SUCCEEDED,
                Duration.ZERO, Optional.of(confirmed.reservation().call()), Optional.of(confirmed.reservation())));
    }
}
