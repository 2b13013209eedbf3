// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aCall;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRefusedCall;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.anId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallsPageTest {
    private static final RequestLogCursor POSITION = new RequestLogCursor(NOON, 100);

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeCalls calls = new FakeCalls();
    private final CallsPage page = new CallsPage(calls, beans.operator, beans.loader, new PhoneNumberFormats());

    @Test
    void aCallIsShownWithItsNumberAndWhatBecameOfIt() {
        AllocationRecord reserved = aReservation(anId(), "2125550001");
        calls.call(aCall(7, new AllocationRecord(reserved.reservation(), NOON, Optional.of(NOON.plusSeconds(95)),
                Optional.of(new CallEnd(NOON.plusSeconds(95), HangupInfo.UNKNOWN, CallOutcome.ANSWERED)))));

        page.read();

        assertThat(page.rows()).containsExactly(new CallRow(NOON, "(212) 555-9876", "2125550001", "call.local",
                "sales", "agent001", "ANSWERED", "", Optional.of(Duration.ofSeconds(95)), "7"));
    }

    @Test
    void aRefusedCallIsShownWithItsRequestAndTheStatusOfTheResponse() {
        calls.call(aRefusedCall(7, RequestOutcome.INVALID));

        page.read();

        assertThat(page.rows()).containsExactly(new CallRow(NOON, "(212) 555-9876", "", "", "", "", "INVALID",
                "GET /next-cid 200", Optional.empty(), "7"));
    }

    @Test
    void timesInTheAddressAreThoseOfTheOperatorsZone() {
        beans.operator.signIn(FakeExternalContext.ANA, "America/New_York", "fingerprint", Instant.EPOCH);
        page.getFilter().setFrom("2026-01-31T14:05");

        page.read();

        assertThat(calls.callQuery().map(CallQuery::criteria).flatMap(CallCriteria::from))
                .contains(Instant.parse("2026-01-31T19:05:00Z"));
    }

    @Test
    void theNextPageBeginsWhereTheSearchEnded() {
        call(100);
        calls.goOnAt(POSITION);

        page.read();

        assertThat(page.next()).isEqualTo("2100-06-01T12:00:00Z_100");
        assertThat(page.searchedTo()).isEmpty();
    }

    @Test
    void aSearchThatStoppedBeforeThePageWasFullSaysWhere() {
        call(3);
        calls.goOnAt(POSITION);

        page.read();

        assertThat(page.searchedTo()).contains(NOON);
    }

    @Test
    void theLastPageLeadsNowhere() {
        call(3);

        page.read();

        assertThat(page.next()).isEmpty();
        assertThat(page.searchedTo()).isEmpty();
    }

    @Test
    void aFieldThatCannotBeUsedShowsNoRows() {
        call(1);
        page.getFilter().setDestination("nobody");

        page.read();

        assertThat(page.rows()).isEmpty();
        assertThat(beans.loader.getFailure()).isEqualTo("a destination begins with 1 to 15 digits");
    }

    private void call(int count) {
        for (int id = 1; id <= count; id++) {
            calls.call(aRefusedCall(id, RequestOutcome.NONE_AVAILABLE));
        }
    }
}
