// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPagingTest {
    @ParameterizedTest
    @CsvSource({"50, 50", "100, 100", "250, 250", "'', 50", "51, 50", "1000000, 50", "x, 50"})
    void onlyTheOfferedSizesAreUsed(String asked, int size) {
        NumberPaging paging = new NumberPaging();
        paging.setSize(asked);

        assertThat(paging.size()).isEqualTo(size);
    }

    @Test
    void anAddressNamesThePagingItWasMadeFrom() {
        NumberPaging paging = NumberPaging.of(Map.of("size", new String[]{"250"}, "page", new String[]{"3"}));

        assertThat(paging.into(PageUrl.of("numbers"))).hasToString("/dashboard/numbers.xhtml?size=250&page=3");
        assertThat(paging.firstRowOf(3)).isEqualTo(500);
        assertThat(new NumberPaging().into(PageUrl.of("numbers"))).hasToString("/dashboard/numbers.xhtml");
    }
}
