// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.application.port.out.UsageHistory.CampaignUse;
import org.callerid.application.port.out.UsageHistory.CampaignUses;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The contract of every {@link UsageHistory} implementation. */
public interface UsageHistoryContract {
    CallerIdNumber USED = number("2125550001");
    CallerIdNumber OTHER = number("2125550002");
    Duration HOUR = Duration.ofHours(1);

    /** Views of an empty store. */
    Views views();

    /** One store, through the ports that record calls and the port that counts them. */
    record Views(CallerIds callerIds, Reservations reservations, RequestAppender requests, UsageHistory history) {
        Reservation use(CallerIdNumber number, String callId, Instant at) {
            Reservation reservation = ((Confirmed) reservations
                    .confirm(List.of(aReservationRequest(aCallTo("3105559876", callId), at, number)), at)
                    .decisions()
                    .getFirst()).reservation();
            requests.append(RequestLogEntries.allocated(reservation));
            return reservation;
        }
    }

    @Test
    default void usesAreCountedInThePeriodInWhichTheyBegan() {
        Views views = views();
        addAll(views.callerIds(), NOON.minus(HOUR), USED, OTHER);
        views.use(USED, "too-early", NOON.minusSeconds(600));
        views.use(USED, "first", NOON);
        views.use(OTHER, "of-another", NOON);
        views.use(USED, "last", NOON.plus(HOUR).minusNanos(1_000));
        views.use(USED, "third", NOON.plus(HOUR.multipliedBy(2)));

        List<Instant> hours = List.of(NOON, NOON.plus(HOUR), NOON.plus(HOUR.multipliedBy(2)));

        assertThat(views.history().uses(USED, hours)).containsExactly(2L, 0L, 1L);
        assertThat(views.history().uses(number("2125550003"), hours)).containsExactly(0L, 0L, 0L);
    }

    @Test
    default void aRetryAndAReleaseAreNoUses() {
        Views views = views();
        addAll(views.callerIds(), NOON, USED);
        Reservation reservation = views.use(USED, "call", NOON);
        views.requests()
                .append(RequestLogEntries.allocated(reservation),
                        new RequestLogEntry(NOON.plusSeconds(1), RequestType.RELEASE, "POST /release", "200",
                                RequestOutcome.SUCCEEDED, Duration.ofMillis(1), Optional.of(reservation.call()),
                                Optional.of(reservation)));

        assertThat(views.history().uses(USED, List.of(NOON))).containsExactly(1L);
    }

    @Test
    default void theLatestUsesAreCountedByCampaignAndByTheNumbersAreaCode() {
        Views views = views();
        CallerIdNumber elsewhere = number("3105550001");
        addAll(views.callerIds(), NOON.minus(HOUR), USED, OTHER, elsewhere);
        views.use(USED, "too-early", NOON.minusSeconds(600));
        Reservation first = views.use(USED, "first", NOON);
        views.use(OTHER, "second", NOON.plusSeconds(1));
        views.use(elsewhere, "third", NOON.plusSeconds(2));
        views.requests().append(RequestLogEntries.allocated(first));

        Campaign campaign = first.call().campaign();
        assertThat(views.history().campaignUses(NOON, 100)).returns(Optional.of(NOON), CampaignUses::since)
                .extracting(CampaignUses::uses, InstanceOfAssertFactories.list(CampaignUse.class))
                .containsExactlyInAnyOrder(new CampaignUse(campaign, new AreaCode("212"), 2),
                        new CampaignUse(campaign, new AreaCode("310"), 1));
        assertThat(views.history().campaignUses(NOON, 2).uses()).containsExactlyInAnyOrder(
                new CampaignUse(campaign, new AreaCode("212"), 1), new CampaignUse(campaign, new AreaCode("310"), 1));
        assertThat(views.history().campaignUses(NOON.plus(HOUR), 100))
                .isEqualTo(new CampaignUses(Optional.empty(), List.of()));
    }
}
