// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NonGeographicUse;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvNumberingPlansTest {
    private final NumberingPlan plan = new CsvNumberingPlans().current();

    @Test
    void allAreaCodesOfThePlanAreKnown() {
        assertThat(plan.inService()).hasSize(454);
        assertThat(plan.geographic()).hasSize(457);
        assertThat(plan.nonGeographic()).hasSize(42);
        assertThat(plan.nonGeographicUseOf(new AreaCode("833"))).contains(NonGeographicUse.TOLL_FREE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            404, 470 678 943
            470, 404 678 770 943
            770, 470 678 943
            734, ''
            424, 310
            # 273 is not in service
            418, 367 581
            """)
    void overlaysAreNotTransitive(String areaCode, String overlays) {
        assertThat(plan.overlaysOf(new AreaCode(areaCode))).containsExactlyElementsOf(
                Arrays.stream(overlays.split(" ", -1)).filter(one -> !one.isEmpty()).map(AreaCode::new).toList());
    }

    /** NANPA's report contradicts itself; the table must not. */
    @Test
    void allAreaCodesOfATerritoryAgreeOnIt() {
        Map<Territory, List<AreaCode>> listedBy = plan.geographic()
                .values()
                .stream()
                .flatMap(row -> row.territories().stream().map(territory -> Map.entry(territory, row.areaCode())))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(listedBy).allSatisfy(
                (territory, codes) -> assertThat(codes).containsExactlyElementsOf(territory.areaCodes()));
        assertThat(listedBy.keySet().stream().filter(territory -> territory.areaCodes().size() > 1)).hasSize(145);
        assertThat(plan.geographic().values().stream().filter(row -> row.territories().size() > 1)).hasSize(14);
    }

    @Test
    void everyAreaCodeOfTheUnitedStatesAndCanadaHasARegion() {
        assertThat(plan.geographic().values()).allSatisfy(row -> assertThat(row.regions().isEmpty())
                .isEqualTo(!List.of("US", "CA").contains(row.country().code())));
    }

    @Test
    void placesAreWhereTheyAre() {
        GeographicAreaCode orlando = plan.find(new AreaCode("689")).orElseThrow();
        assertThat(orlando.timeZone().getId()).isEqualTo("America/New_York");
        assertThat(plan.distanceKm(new AreaCode("212"), new AreaCode("310")).orElseThrow()).isBetween(3_900.0, 4_000.0);
        assertThat(plan.regionsOf(new AreaCode("902"))).hasToString("[NS, PE]");
    }
}
