// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.stream.IntStream;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.TrafficMinute;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverviewPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final FakeOverview overview = new FakeOverview();

    @Test
    void withoutTheDatabaseThereIsNothingButTheStateOfTheStores() {
        overview.fail();
        overview.add(StoreState.INDEX_BUILDING);

        assertThat(page().getNow()).isNull();
        assertThat(page().database().css()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(page().redis().label()).isEqualTo("INDEX_BUILDING");
    }

    @Test
    void storesThatWorkAreFine() {
        assertThat(page().database()).isEqualTo(new OverviewPage.StoreStatus("fine", "database.fine"));
        assertThat(page().redis()).isEqualTo(new OverviewPage.StoreStatus("fine", "redis.fine"));
    }

    @Test
    void aDatabaseThatIsOutIsToldEvenIfAnOlderOverviewIsShown() {
        overview.add(StoreState.DATABASE_UNAVAILABLE);

        assertThat(page().getNow()).isNotNull();
        assertThat(page().database().css()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(page().redis().css()).isEqualTo("fine");
    }

    @Test
    void redisThatIsOutMattersMoreThanHowItIsSetUp() {
        overview.add(StoreState.SHARED_STORE_EVICTS);
        overview.add(StoreState.SHARED_STORE_UNAVAILABLE);

        assertThat(page().redis().label()).isEqualTo("SHARED_STORE_UNAVAILABLE");
    }

    @Test
    void theLastHourBeginsSixtyMinutesAgo() {
        overview.add(minute(-61, 1000));
        overview.add(minute(-60, 100));
        overview.add(minute(-1, 10));

        assertThat(page().lastHour()).isEqualTo(new TrafficMinute(NOON.minusSeconds(3600), 110, 2, 4, 6, 8));
    }

    @Test
    void theLocalShareIsOfTheNumbersAssigned() {
        assertThat(page().byTier().localShare()).isZero();
        overview.add(Coverages.with(200, 10, new RequestCounts(100, new TierCounts(60, 0, 0, 0, 20), 20, 0)));
        overview.add(Coverages.with(201, 10, new RequestCounts(20, new TierCounts(15, 0, 0, 0, 5), 0, 0)));

        assertThat(page().byTier().localShare()).isEqualTo(0.75);
    }

    @Test
    void tenAreaCodesThatAreNotAllRightAreShown() {
        IntStream.range(200, 230)
                .forEach(code -> overview.add(Coverages.with(code, 0, new RequestCounts(20, TierCounts.NONE, 0, 20))));
        overview.add(Coverages.with(300, 10, RequestCounts.NONE));

        assertThat(page().mostCritical()).hasSize(10).first().returns("200", one -> one.areaCode().digits());
        assertThat(page().mostCritical()).allMatch(one -> one.status() == CoverageStatus.EXHAUSTED);
    }

    private static TrafficMinute minute(int fromNow, long allocated) {
        return new TrafficMinute(NOON.plusSeconds(60L * fromNow), allocated, 1, 2, 3, 4);
    }

    private OverviewPage page() {
        return new OverviewPage(overview);
    }
}
