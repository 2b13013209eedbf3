// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.numbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.util.Map;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.DigitsFilter;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.reservation.CallOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeNumbers listed = new FakeNumbers(numbers(120));
    private final FakeHealth health = new FakeHealth();
    private final NumbersPage page = new NumbersPage(listed, health, beans.loader, beans.messages, beans.times);

    @Test
    void anAddressWithoutAPageShowsTheFirst() {
        page.read();

        assertThat(page.rows()).hasSize(50).first().extracting(NumberRow::digits).isEqualTo("2125550000");
        assertThat(page.page()).isOne();
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(120);
    }

    @Test
    void howTheCallsOfTheShownNumbersEndedIsShown() {
        OutcomeCounts counts = new OutcomeCounts(Map.of(CallOutcome.BLOCKED, 3L, CallOutcome.ANSWERED, 1L),
                Duration.ofSeconds(40));
        health.set(number("2125550001"), counts);
        health.set(number("2125550099"), counts);
        page.read();

        assertThat(page.outcomes(page.rows().get(1))).isEqualTo(counts);
        assertThat(page.blocked(page.rows().get(1))).isEqualTo(3);
        assertThat(page.outcomes(page.rows().getFirst())).isEqualTo(OutcomeCounts.NONE);
    }

    @Test
    void anAddressNamesAPage() {
        page.getPaging().setPage("2");
        page.read();

        assertThat(page.rows()).hasSize(50).first().extracting(NumberRow::digits).isEqualTo("2125550050");
        assertThat(page.page()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "42949672", "999999999999999999"})
    void aPageBehindTheLastShowsTheLast(String asked) {
        page.getPaging().setPage(asked);
        page.read();

        assertThat(page.page()).isEqualTo(3);
        assertThat(page.rows()).hasSize(20);
    }

    @Test
    void thePageBeforeTheFirstIsTheFirst() {
        page.getPaging().setPage("0");
        page.read();

        assertThat(page.page()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "two", "1.5", "1234567890123456789"})
    void anAddressOfNoPageIsRefused(String asked) {
        page.getPaging().setPage(asked);
        page.read();

        assertThat(beans.loader.getFailure()).contains("there is no such page");
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void anEmptyListHasOnePage() {
        NumbersPage empty = new NumbersPage(new FakeNumbers(), health, beans.loader, beans.messages,
                beans.times);
        empty.getPaging().setPage("2");
        empty.read();

        assertThat(empty.page()).isOne();
        assertThat(empty.pages()).isOne();
        assertThat(beans.loader.isLoaded()).isTrue();
    }

    @Test
    void theListIsFilteredAndSortedAsTheAddressSays() {
        page.getFilter().setDigits("212");
        page.getOrder().setBy("HOUR_USES");
        page.getOrder().setDescending(true);
        page.read();

        assertThat(listed.filter().digits()).contains(new DigitsFilter.StartingWith("212"));
        assertThat(listed.order()).contains(new CallerIdOrder(CallerIdSortField.HOUR_USES, true));
        assertThat(page.addressOf(2))
                .isEqualTo("/dashboard/numbers.xhtml?digits=212&by=HOUR_USES&descending=true&page=2");
    }

    @Test
    void aPageMayHaveMoreRows() {
        page.getPaging().setSize("100");
        page.getPaging().setPage("2");
        page.read();

        assertThat(page.rows()).hasSize(20).first().extracting(NumberRow::digits).isEqualTo("2125550100");
        assertThat(page.pages()).isEqualTo(2);
        assertThat(page.addressOf(1)).isEqualTo("/dashboard/numbers.xhtml?size=100");
        assertThat(page.columns()).allSatisfy(column -> assertThat(column.address()).contains("size=100"));
    }

    @Test
    void anotherPageSizeShowsTheSameRows() {
        page.getPaging().setPage("3");
        page.read();

        assertThat(page.sizes()).containsExactly(
                new NumbersPage.PageSize(50, "/dashboard/numbers.xhtml?page=3", true),
                new NumbersPage.PageSize(100, "/dashboard/numbers.xhtml?size=100&page=2", false),
                new NumbersPage.PageSize(250, "/dashboard/numbers.xhtml?size=250", false));
    }

    @Test
    void aSelectionBelongsToASearchNotToAPage() {
        page.getFilter().setDigits("212");
        String search = page.search();
        page.getPaging().setPage("2");
        page.getOrder().setBy("CARRIER");
        assertThat(page.search()).isEqualTo(search);

        page.getFilter().setMatch("contains");
        assertThat(page.search()).isNotEqualTo(search);
    }

    @Test
    void thePageSaysWhenCountsRestart() {
        page.read();

        assertThat(page.periodsEnd()).startsWith("Counts restart at 1:00").endsWith("(day), UTC");
    }

    @Test
    void onlyAListThatNoFilterNarrowsIsWithoutNumbers() {
        NumbersPage empty = new NumbersPage(new FakeNumbers(), health, beans.loader, beans.messages,
                beans.times);
        empty.read();
        assertThat(empty.isWithoutNumbers()).isTrue();
        assertThat(empty.found()).isEqualTo("No numbers found");

        empty.getFilter().setAreaCode("212");
        assertThat(empty.isWithoutNumbers()).isFalse();
        page.read();
        assertThat(page.isWithoutNumbers()).isFalse();
        assertThat(page.found()).isEqualTo("120 numbers found");
    }

    @Test
    void anUnusableFilterIsExplained() {
        page.getFilter().setDigits("abc");
        page.read();

        assertThat(beans.loader.isLoaded()).isFalse();
        assertThat(beans.loader.isReachable()).isTrue();
    }

    @Test
    void withoutTheDatabaseThereAreNoRows() {
        listed.fail(new StoreUnavailableException("out"));
        page.read();

        assertThat(beans.loader.isReachable()).isFalse();
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void theNumbersInTheAddressAreTicked() {
        faces.with("chosen", "2125550001_2125550002");
        page.read();

        assertThat(page.rows()).filteredOn(page::isChosen)
                .extracting(NumberRow::digits)
                .containsExactly("2125550001", "2125550002");
    }

    @Test
    void theLabelForAllNamesHowManyThereAre() {
        page.read();

        assertThat(page.everythingLabel()).isEqualTo("Select all 120 results");
    }
}
