// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.junit.jupiter.api.Test;

class NumberOrderTest {
    private final NumberOrder order = new NumberOrder();

    @Test
    void theListIsSortedByNumberUnlessTheAddressSaysOtherwise() {
        assertThat(order.order()).isEqualTo(new CallerIdOrder(CallerIdSortField.NUMBER, false));
        assertThat(order.into(PageUrl.of("numbers"))).hasToString("/dashboard/numbers.xhtml");
    }

    @Test
    void anUnknownColumnCountsAsTheNumber() {
        order.setBy("CARRIER");
        order.setBy("carrier; drop table");

        assertThat(order.order().sortField()).isEqualTo(CallerIdSortField.NUMBER);
    }

    @Test
    void anAddressNamesTheOrderItWasMadeFrom() {
        order.setBy("CARRIER");
        order.setDescending(true);

        assertThat(order.into(PageUrl.of("numbers")))
                .hasToString("/dashboard/numbers.xhtml?by=CARRIER&descending=true");
    }

    @Test
    void theSortedColumnTurnsTheOrderRound() {
        order.setBy("CARRIER");
        assertThat(address("CARRIER")).endsWith("?by=CARRIER&descending=true");

        order.setDescending(true);
        assertThat(address("CARRIER")).endsWith("?by=CARRIER");
    }

    @Test
    void theMostUsedNumbersComeFirst() {
        assertThat(address("HOUR_USES")).endsWith("?by=HOUR_USES&descending=true");
        assertThat(address("DAY_USES")).endsWith("?by=DAY_USES&descending=true");
        assertThat(address("AVAILABLE_AT")).endsWith("?by=AVAILABLE_AT");
    }

    @Test
    void sortingKeepsTheFilterAndTheSizeOfAPage() {
        NumberFilter filter = new NumberFilter();
        filter.setAreaCode("212");

        assertThat(order.columns(filter, large())).hasSameSizeAs(CallerIdSortField.values())
                .allSatisfy(column -> assertThat(column.address()).contains("area=212", "size=250"));
    }

    @Test
    void oneColumnSaysHowTheListIsSorted() {
        order.setBy("DAY_USES");
        order.setDescending(true);

        assertThat(order.columns(new NumberFilter(), new NumberPaging()))
                .allSatisfy(column -> assertThat(column.sort())
                        .isEqualTo(column.label().equals("DAY_USES") ? "descending" : "none"));
    }

    private static NumberPaging large() {
        NumberPaging paging = new NumberPaging();
        paging.setSize("250");
        paging.setPage("3");
        return paging;
    }

    private String address(String column) {
        return order.columns(new NumberFilter(), new NumberPaging())
                .stream()
                .filter(one -> one.label().equals(column))
                .findFirst()
                .orElseThrow()
                .address();
    }
}
