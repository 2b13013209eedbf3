// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aChange;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRecordOf;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRequest;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservedNumber;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowDailyUse.DailyUse;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.usage.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NumberPageTest {
    private static final String NUMBER = "2125550001";

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final AllocationId call = anId();

    @Test
    void aListedNumberIsShownWithItsHistory() {
        NumberPages pages = new NumberPages(aNumber(NUMBER));
        pages.calls.reserve(aReservation(call, NUMBER));
        pages.calls.log(aRequestFor(call));
        pages.calls.log(aRequestFor(call));
        pages.calls.log(aRequest(1, RequestOutcome.SUCCEEDED, Optional.of(number(NUMBER))));
        pages.trail.add(aChange(1, 7));
        NumberPage page = pages.read("(212) 555-0001");

        CallerIdHistory.CallerIdDetails details = Objects.requireNonNull(page.getDetails());
        assertThat(details.row().digits()).isEqualTo(NUMBER);
        assertThat(details.calls()).as("each call once").containsExactly(aReservation(call, NUMBER));
        assertThat(details.auditEvents()).hasSize(1);
        assertThat(pages.calls.query()).contains(RequestLogQuery.latest(Optional.of(number(NUMBER)), 60));
        assertThat(pages.trail.query()).contains(AuditTrailQuery.latest(Optional.of(number(NUMBER)), 20));
        assertThat(page.isNotFound()).isFalse();
        assertThat(page.title()).isEqualTo("(212) 555-0001");
        assertThat(page.reason()).isEqualTo("It can be assigned to the next call.");
    }

    private static RequestLogRecord aRequestFor(AllocationId allocation) {
        return new RequestLogRecord(2, NOON, "GET /next-cid", "200", RequestOutcome.SUCCEEDED, Duration.ofMillis(3),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(number(NUMBER)),
                Optional.of(allocation));
    }

    @Test
    void theUseOfTheLastDaysIsTold() {
        NumberPages pages = new NumberPages(aNumber(NUMBER));
        pages.days.add(new DailyUse(LocalDate.of(2026, 11, 1), 3));
        pages.days.add(new DailyUse(LocalDate.of(2026, 11, 2), 12));
        pages.days.add(new DailyUse(LocalDate.of(2026, 11, 3), 0));

        assertThat(pages.read(NUMBER).chartText())
                .isEqualTo("In the last 3 days: 15 uses. Most on one day: 12, on Nov 2, 2026.");
        assertThat(new NumberPages(aNumber(NUMBER)).read(NUMBER).chartText()).isEqualTo("Not used in the last 0 days.");
    }

    @Test
    void howItsCallsOfTheLastWeekEndedIsShown() {
        OutcomeCounts counts = new OutcomeCounts(Map.of(CallOutcome.BLOCKED, 3L), Duration.ZERO);
        NumberPages pages = new NumberPages(aNumber(NUMBER));
        pages.health.set(number(NUMBER), counts);
        NumberPage page = pages.read(NUMBER);

        assertThat(Objects.requireNonNull(page.getDetails()).outcomes()).isEqualTo(counts);
        assertThat(page.blocked()).isEqualTo(3);
    }

    @Test
    void aLimitThatIsReachedIsNamed() {
        CallerId used = new CallerId(number(NUMBER), aConfig(), new Usage(100, NOON.plusSeconds(3_600), 100,
                NOON.plusSeconds(36_000)), NOON.minusSeconds(9), Optional.empty(), 1);

        assertThat(new NumberPages(aRecordOf(used)).read(NUMBER).reason())
                .startsWith("Hourly limit reached (100 of 100). Available again at 1:00");
    }

    @Test
    void theFormShowsTheListing() {
        NumberPage page = new NumberPages(aNumber(NUMBER)).read(NUMBER);

        assertThat(page.getForm().shown()).isEqualTo(NumberFields.of(aConfig()));
        assertThat(page.getForm().getHourlyLimit()).isEqualTo("100");
        assertThat(page.getForm().revision()).isEqualTo(7);
    }

    @Test
    void aNumberThatIsNotListedIsNotFound() {
        NumberPage page = new NumberPages(aNumber(NUMBER)).read("2125550009");

        assertThat(page.isNotFound()).isTrue();
        assertThat(page.getDetails()).isNull();
        assertThat(page.notFoundMessage()).isEqualTo("Number (212) 555-0009 not found.");
    }

    @Test
    void whatIsNoNumberIsExplained() {
        NumberPages pages = new NumberPages(aNumber(NUMBER));
        NumberPage page = pages.read("12");

        assertThat(page.isNotFound()).isFalse();
        assertThat(pages.beans.loader.getFailure()).startsWith("The number must be");
    }

    @Test
    void withoutTheDatabaseANumberIsNotCalledUnlisted() {
        NumberPages pages = new NumberPages(aNumber(NUMBER));
        pages.fail(new StoreUnavailableException("out"));
        NumberPage page = pages.read(NUMBER);

        assertThat(page.isNotFound()).isFalse();
        assertThat(page.getDetails()).isNull();
        assertThat(pages.beans.loader.isReachable()).isFalse();
    }

    @Test
    void theReservationThatIsShownCanBeReleased() {
        NumberPages pages = new NumberPages(aReservedNumber(NUMBER, call));
        pages.calls.reserve(aReservation(call, NUMBER));
        NumberPage page = pages.read(NUMBER);

        assertThat(page.isReleasable()).isTrue();
        assertThat(page.shownReservation()).isEqualTo(call.toString());
    }

    @Test
    void aReservationThatEndedCannotBeReleased() {
        CallerId released = aReservedNumber(NUMBER, call).callerId().release(call, NOON);
        NumberPages pages = new NumberPages(aRecordOf(released));
        pages.calls.reserve(aReservation(call, NUMBER));
        NumberPage page = pages.read(NUMBER);

        assertThat(page.isReleasable()).isFalse();
        assertThat(page.shownReservation()).isEmpty();
    }

    @Test
    void theButtonThatWasPressedWasThere() {
        faces.post();

        assertThat(new NumberPages().page(NUMBER).isReleasable()).isTrue();
    }

    @Test
    void releasingLeadsBackToTheNumber() {
        NumberPages pages = new NumberPages(aReservedNumber(NUMBER, anId()));
        pages.calls.reserve(aReservation(call, NUMBER));
        faces.with("release", call.toString());
        pages.page(NUMBER).release();

        assertThat(faces.errors())
                .containsExactly("That call has ended; the number is now reserved for another call.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/number.xhtml?digits=2125550001");
    }
}
