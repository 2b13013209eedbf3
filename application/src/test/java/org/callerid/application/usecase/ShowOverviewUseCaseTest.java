// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.UnreadableRow;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.CampaignDemand;
import org.callerid.application.port.in.ShowOverview.Warnings;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Inventory.AreaCodeInventory;
import org.callerid.application.port.out.Inventory.InventorySnapshot;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.callerid.domain.traffic.RequestCounts;
import org.junit.jupiter.api.Test;

class ShowOverviewUseCaseTest {
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final AreaCode LOS_ANGELES = new AreaCode("310");
    private static final AreaCode SAN_FRANCISCO = new AreaCode("415");
    private static final StatusCounts COUNTS = new StatusCounts(1, 2, 3, 4, Optional.empty());
    private static final RequestCounts HIGH = new RequestCounts(90, 80, 70, 5);
    private static final RequestCounts LOW = new RequestCounts(20, 20, 0, 0);

    private final List<AreaCodeInventory> areaCodes = List.of(new AreaCodeInventory(NEW_YORK, 5, 4, 100, 60),
            new AreaCodeInventory(SAN_FRANCISCO, 7, 6, 100, 50), new AreaCodeInventory(LOS_ANGELES, 3, 2, 100, 0));
    private final ShowOverview overview = overview(now -> new InventorySnapshot(COUNTS, areaCodes));

    @Test
    void threeHoursAreChartedAndFiveMinutesMeasured() {
        ShowOverview.Overview shown = overview.show();

        assertThat(shown.at()).isEqualTo(NOON);
        assertThat(shown.numbers()).isEqualTo(COUNTS);
        assertThat(shown.minutes()).containsExactly(minute(NOON.minus(Duration.ofHours(3))), minute(NOON));
        assertThat(shown.responseTimes()).isEqualTo(times(Duration.ofMinutes(5)));
    }

    @Test
    void theAreaCodeClosestToRunningDryComesFirst() {
        assertThat(overview.show().areaCodes()).containsExactly(
                new AreaCodeCapacity(LOS_ANGELES, 3, 2, 100, 0, 0),
                new AreaCodeCapacity(SAN_FRANCISCO, 7, 6, 100, 50, 90),
                new AreaCodeCapacity(NEW_YORK, 5, 4, 100, 60, 20));
    }

    @Test
    void campaignsWithMostCallsComeFirstAndEqualOnesByName() {
        assertThat(overview.show().campaigns()).containsExactly(new CampaignDemand(new Campaign("sales"), HIGH),
                new CampaignDemand(new Campaign("polls"), LOW), new CampaignDemand(new Campaign("survey"), LOW));
    }

    @Test
    void healthAndWarningsAreToldEvenIfNoStoreCanBeReached() {
        ShowOverview cutOff = overview(now -> {
            throw new StoreUnavailableException("out");
        });

        assertThat(cutOff.storeHealth()).containsExactly(StoreState.DATABASE_UNAVAILABLE);
        assertThat(cutOff.warnings()).isEqualTo(new Warnings(FewUnreadableRows.FIRST, 17, 3));
    }

    private static ShowOverview overview(Inventory inventory) {
        return new ShowOverviewUseCase(inventory, new SteadyTraffic(), () -> Set.of(StoreState.DATABASE_UNAVAILABLE),
                new FewUnreadableRows(), new ShortLog(), () -> NOON);
    }

    private static TrafficMinute minute(Instant begins) {
        return new TrafficMinute(begins, 1, 0, 0, 0);
    }

    private static ResponseTimePercentiles times(Duration time) {
        return new ResponseTimePercentiles(time, time, time);
    }

    /** Answers with what it is asked: a request at either end, and response times as long as the time between. */
    private static final class SteadyTraffic implements Traffic {
        @Override
        public List<TrafficMinute> minutes(Instant from, Instant to) {
            return List.of(minute(from), minute(to));
        }

        @Override
        public Map<AreaCode, RequestCounts> lastHourByAreaCode(Instant at) {
            return Map.of(NEW_YORK, LOW, SAN_FRANCISCO, HIGH);
        }

        @Override
        public Map<Campaign, RequestCounts> lastHourByCampaign(Instant at) {
            return Map.of(new Campaign("survey"), LOW, new Campaign("sales"), HIGH, new Campaign("polls"), LOW);
        }

        @Override
        public ResponseTimePercentiles responseTimes(Instant from, Instant to) {
            return times(Duration.between(from, to));
        }
    }

    private static final class FewUnreadableRows implements UnreadableRows {
        static final List<UnreadableRow> FIRST = List.of(new UnreadableRow("caller_ids", "212", "too short"));

        @Override
        public List<UnreadableRow> rows() {
            return FIRST;
        }

        @Override
        public long count() {
            return 17;
        }
    }

    private static final class ShortLog implements RequestLog {
        @Override
        public void append(RequestLogEntry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long dropped() {
            return 3;
        }
    }
}
