// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With Atlanta, whose 404 and 770 share no territory although 470 shares one with each. */
class NumberingPlanTest {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private final NumberingPlan plan = NumberingPlan.of(List.of(row("404", "US", "GA", "404/470/678", 33.7, -84.4),
            row("470", "US", "GA", "404/470/678|470/678/770", 33.8, -84.4),
            row("678", "US", "GA", "404/470/678|470/678/770", 33.8, -84.4),
            row("770", "US", "GA", "470/678/770", 33.9, -84.3),
            row("912", "US", "GA", "912/565", 32.1, -81.6),
            planned("565", "912/565"),
            row("313", "US", "MI", "", 42.4, -83.1),
            row("519", "CA", "ON", "", 42.9, -81.9),
            row("902", "CA", "NS PE", "", 45.6, -63.4),
            row("787", "PR", "", "", 18.3, -66.4)),
            Map.of(new AreaCode("800"), NonGeographicUse.TOLL_FREE));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            404, 470 678
            470, 404 678 770
            678, 404 470 770
            770, 470 678
            # the other one is not in service
            912, ''
            565, 912
            313, ''
            # unknown, and no place
            555, ''
            800, ''
            """)
    void anAreaCodesOverlaysShareATerritoryWithIt(String areaCode, String overlays) {
        assertThat(plan.overlaysOf(new AreaCode(areaCode))).containsExactlyElementsOf(codes(overlays));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"404, 404 470 678", "565, 912", "555, ''"})
    void numbersOfTheAreaCodeAndItsOverlaysAreLocal(String areaCode, String local) {
        assertThat(plan.localTo(new AreaCode(areaCode))).containsExactlyElementsOf(codes(local));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"404, GA", "902, NS PE", "787, ''", "555, ''"})
    void anAreaCodeMayServeSeveralRegions(String areaCode, String regions) {
        assertThat(plan.regionsOf(new AreaCode(areaCode))).containsExactlyElementsOf(regions(regions));
    }

    @Test
    void distancesAreThoseOfTheGreatCircle() {
        assertThat(plan.distanceKm(new AreaCode("404"), new AreaCode("404"))).hasValue(0);
        assertThat(plan.distanceKm(new AreaCode("404"), new AreaCode("313")).orElseThrow()).isCloseTo(974, within(1.0));
        assertThat(plan.distanceKm(new AreaCode("404"), new AreaCode("800"))).isEmpty();
        assertThat(new GeographicPoint(0, 179).distanceKmTo(new GeographicPoint(0, -179)))
                .isCloseTo(222.4, within(0.1));
        assertThat(new GeographicPoint(90, 0).distanceKmTo(new GeographicPoint(-90, 0))).isCloseTo(20_015, within(1.0));
    }

    @Test
    void theNearestAreaCodesAreOfTheSameCountryAndNoOverlays() {
        assertThat(plan.nearestTo(new AreaCode("404"), 2)).extracting(Neighbour::areaCode)
                .containsExactlyElementsOf(codes("770 912"));
        assertThat(plan.nearestTo(new AreaCode("313"), 9)).extracting(Neighbour::areaCode)
                .containsExactlyElementsOf(codes("770 470 678 404 912"));
        assertThat(plan.nearestTo(new AreaCode("519"), 9)).extracting(Neighbour::areaCode)
                .containsExactlyElementsOf(codes("902"));
        assertThat(plan.nearestTo(new AreaCode("555"), 9)).isEmpty();
    }

    @Test
    void onlyAreaCodesInServiceAreListed() {
        assertThat(plan.inService()).extracting(GeographicAreaCode::areaCode)
                .containsExactlyElementsOf(codes("313 404 470 519 678 770 787 902 912"));
        assertThat(plan.find(new AreaCode("565"))).isPresent();
    }

    @Test
    void anAreaCodeOccursOnce() {
        GeographicAreaCode twice = row("404", "US", "GA", "", 33.7, -84.4);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NumberingPlan.of(List.of(twice, twice), Map.of()));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(
                () -> NumberingPlan.of(List.of(twice), Map.of(twice.areaCode(), NonGeographicUse.TOLL_FREE)));
    }

    @Test
    void anAreaCodeIsPartOfEachOfItsTerritories() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> row("404", "US", "GA", "404/470|470/678", 33.7, -84.4));
    }

    @Test
    void aPointIsOnEarth() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new GeographicPoint(90.1, 0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new GeographicPoint(0, Double.NaN));
    }

    private static GeographicAreaCode row(String areaCode, String country, String regions, String territories,
            double latitude, double longitude) {
        return GeographicAreaCode.of(new AreaCode(areaCode), new Country(country), regions(regions),
                words(territories, "\\|").map(one -> Territory.of(words(one, "/").map(AreaCode::new).toList()))
                        .toList(),
                new GeographicPoint(latitude, longitude), EASTERN, true);
    }

    private static GeographicAreaCode planned(String areaCode, String territory) {
        GeographicAreaCode row = row(areaCode, "US", "GA", territory, 32.1, -81.6);
        return new GeographicAreaCode(row.areaCode(), row.country(), row.regions(), row.territories(), row.point(),
                EASTERN, false);
    }

    private static List<AreaCode> codes(String text) {
        return words(text, " ").map(AreaCode::new).toList();
    }

    private static List<Region> regions(String text) {
        return words(text, " ").map(Region::new).collect(Collectors.toList());
    }

    private static Stream<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).filter(word -> !word.isEmpty());
    }
}
