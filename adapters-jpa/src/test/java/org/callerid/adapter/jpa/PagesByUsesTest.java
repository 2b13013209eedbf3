// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.port.out.CallerIdSearch.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More numbers than are sorted at once: a page far from both ends is found by counting how many have each uses. */
class PagesByUsesTest {
    private static final int NUMBERS = 12_000;
    private static final int DIFFERENT_USES = 4;
    private static final int LIMIT = 50;

    private final Database database = TestDatabase.POSTGRES.emptied();

    /** Numbers with the same uses begin at 0, 3,000, 6,000 and 9,000. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1_200, 2_980, 4_500, 5_960, 8_990, 9_000, 11_940, 11_960})
    void aPageAnywhereHasItsNumbersInOrder(int first) {
        insert();
        Comparator<Integer> byUses = Comparator.comparingInt(number -> number % DIFFERENT_USES);
        List<String> ascending = IntStream.range(0, NUMBERS)
                .boxed()
                .sorted(byUses.thenComparing(Comparator.naturalOrder()))
                .map(number -> String.valueOf(2_122_000_000L + number))
                .toList();
        int end = Math.min(first + LIMIT, NUMBERS);

        Page least = page(first, false);
        Page most = page(first, true);

        assertThat(numbers(least)).isEqualTo(ascending.subList(first, end));
        assertThat(numbers(most)).isEqualTo(ascending.reversed().subList(first, end));
        assertThat(List.of(least.total(), most.total())).containsOnly((long) NUMBERS);
    }

    private Page page(int first, boolean descending) {
        return new JpaCallerIdSearch(database).page(CallerIdFilter.ALL,
                new CallerIdOrder(CallerIdSortField.HOUR_USES, descending), first, LIMIT, NOON);
    }

    private static List<String> numbers(Page page) {
        return page.rows().stream().map(row -> row.callerId().number().value()).toList();
    }

    private void insert() {
        TestDatabase.execute(database,
                """
                        insert into caller_ids (caller_id, area_code, hourly_limit, daily_limit, is_active, created_at, updated_at,
                            reserved_until, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
                        select cast(2122000000 + i as varchar), '212', 100, 500, 1, now(), now(), 'epoch', i %% %s, '%s', 0,
                            'epoch', 'epoch', 1
                        from generate_series(0, %s) i"""
                        .formatted(DIFFERENT_USES, NOON.plusSeconds(3_600), NUMBERS - 1));
    }
}
