// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.UnreadableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverviewPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeOverview overview = new FakeOverview();

    @Test
    void withoutTheDatabaseThereIsNothingButItsState() {
        overview.fail();
        overview.add(StoreState.INDEX_BUILDING);

        assertThat(page().getNow()).isNull();
        assertThat(page().database().label()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(page().redis().label()).isEqualTo("INDEX_BUILDING");
        assertThat(page().warnings()).isEmpty();
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
    void aListWithoutNumbersIsNoReasonToWarn() {
        assertThat(page().warnings()).isEmpty();
    }

    @Test
    void aFreeNumberIsNoReasonToWarn() {
        overview.count(1, 5, 5);

        assertThat(page().warnings()).isEmpty();
    }

    @Test
    void ifNoNumberCanBeGivenThatIsADanger() {
        overview.count(0, 5, 2);

        assertThat(page().warnings()).containsExactly(new OverviewPage.Warning("danger",
                "None of the 5 active numbers is available: every call uses its default caller ID."));
    }

    @Test
    void ifNoNumberIsActiveThatIsTheReason() {
        overview.count(0, 0, 2);

        assertThat(page().warnings()).containsExactly(new OverviewPage.Warning("danger",
                "None of the 2 numbers is active: every call uses its default caller ID."));
    }

    @Test
    void theWorstWarningComesFirst() {
        overview.count(0, 0, 2);
        overview.add(new UnreadableRow("caller_ids", "212", "no number"));
        overview.drop(3);

        assertThat(page().warnings()).extracting(OverviewPage.Warning::text)
                .satisfiesExactly(
                        none -> assertThat(none).startsWith("None of the 2"),
                        row -> assertThat(row).isEqualTo(
                                "1 row of the database cannot be read and is left out: caller_ids 212: no number"),
                        dropped -> assertThat(dropped).startsWith("3 requests are missing from the call log"));
    }

    @Test
    void ofManyUnreadableRowsFiveAreNamed() {
        IntStream.rangeClosed(1, 7).forEach(i -> overview.add(new UnreadableRow("caller_ids", "key" + i, "bad")));

        assertThat(page().warnings()).singleElement()
                .extracting(OverviewPage.Warning::text)
                .asString()
                .startsWith("7 rows of the database")
                .contains("key5")
                .doesNotContain("key6");
    }

    private OverviewPage page() {
        return new OverviewPage(overview, new AnswersChart(beans.times, beans.messages), beans.messages, beans.times);
    }
}
