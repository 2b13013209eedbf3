// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.numbering.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatePoolsTest {
    private static final NumberingPlan PLAN = NumberingPlan.of(List.of(
            row("404", "US", "GA", "404/470", 33.7, -84.4),
            row("470", "US", "GA", "404/470|470/770", 33.8, -84.4),
            row("770", "US", "GA", "470/770", 33.9, -84.3),
            row("912", "US", "GA", "", 32.1, -81.6),
            row("423", "US", "TN", "", 35.0, -85.3),
            row("256", "US", "AL", "", 34.7, -86.6),
            row("313", "US", "MI", "", 42.3, -83.1),
            row("519", "CA", "ON", "", 42.9, -82.4),
            row("902", "CA", "NS PE", "782/902", 45.6, -63.4),
            row("782", "CA", "NS PE", "782/902", 45.6, -63.4),
            row("506", "CA", "NB", "", 46.5, -66.0)), Map.of());

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(textBlock = """
            'area,any', 4045550100, 404 any
            'area,overlay,any', 4045550100, 404 470 any
            'area,overlay,any', 3135550100, 313 any
            'area,overlay,state,any', 4045550100, 404 470 770+912 any
            'area,state,any', 4045550100, 404 470+770+912 any
            'area,overlay,state,nearest,any', 4045550100, 404 470 770+912 423 256 any
            'state,any', 3135550100, 313 any
            'overlay,area', 4045550100, 404+470
            'area,overlay', 4045550100, 404 470
            # the nearest one is abroad
            'area,nearest,any', 5195550100, 519 any
            'area,overlay,state,nearest,any', 9025550100, 902 782 506 any
            # not in service, and no area code
            'area,overlay,state,nearest,any', 5555550100, 555 any
            'area,overlay,any', +442071838750, any
            'area,overlay', +442071838750, ''
            """)
    void poolsAreTriedFromTheOwnAreaCodeToAnyNumber(String tiers, String destination, String pools) {
        assertThat(names(pools(tiers).of(Destination.parse(destination)))).isEqualTo(pools);
    }

    @Test
    void nearAreaCodesMayBeAbroadAndAreFewAndNear() {
        Destination toWindsor = Destination.parse("5195550100");
        List<MatchTier> tiers = LocalPresence.parseTiers("area,nearest,any");

        assertThat(names(new CandidatePools(new LocalPresence(tiers, 12, 320, true), PLAN).of(toWindsor)))
                .isEqualTo("519 313 any");
        assertThat(names(new CandidatePools(new LocalPresence(tiers, 12, 10, true), PLAN).of(toWindsor)))
                .isEqualTo("519 any");
        assertThat(names(new CandidatePools(new LocalPresence(tiers, 1, 320, false), PLAN)
                .of(Destination.parse("4045550100")))).isEqualTo("404 423 any");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource({"4045550100, 404, AREA, 0", "4045550100, 470, OVERLAY, 11", "4045550100, 770, STATE, 24",
        "4705550100, 770, OVERLAY, 14", "4045550100, 423, NEAREST, 166", "4045550100, 313, ANY, 963",
        "5555550100, 555, AREA, ", "5555550100, 404, ANY, "})
    void theTierIsThatOfTheFirstPoolWithTheNumber(String destination, String shown, MatchTier tier, Integer km) {
        Match match = pools("area,overlay,state,nearest,any").of(Destination.parse(destination))
                .match(Optional.of(new AreaCode(shown)));

        assertThat(match.tier()).isEqualTo(tier);
        assertThat(match.distanceKm().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(km));
    }

    @Test
    void theAreaCodeCalledIsTheClosestWhateverTierReachesIt() {
        assertThat(pools("state,any").of(Destination.parse("4045550100"))
                .match(Optional.of(new AreaCode("404")))
                .tier()).isEqualTo(MatchTier.AREA);
    }

    @Test
    void aNumberWithoutAreaCodeIsOneOfAll() {
        assertThat(pools("area,any").of(Destination.parse("4045550100")).match(Optional.empty()).tier())
                .isEqualTo(MatchTier.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "any,area", "area,area", "area,near", "area,,any"})
    void tiersAreListedOnceAndAnyLast(String tiers) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> LocalPresence.parseTiers(tiers));
    }

    private static CandidatePools pools(String tiers) {
        return new CandidatePools(new LocalPresence(LocalPresence.parseTiers(tiers), 12, 320, false), PLAN);
    }

    private static String names(PoolSequence sequence) {
        return sequence.pools().stream().map(pool -> switch (pool) {
            case CandidatePool.InAreaCode(var areaCode) -> areaCode.digits();
            case CandidatePool.InAreaCodes(var codes) -> codes.stream()
                    .map(AreaCode::digits)
                    .collect(Collectors.joining("+"));
            case CandidatePool.AnyAreaCode() -> "any";
        }).collect(Collectors.joining(" "));
    }

    private static GeographicAreaCode row(String areaCode, String country, String regions, String territories,
            double latitude, double longitude) {
        return GeographicAreaCode.of(new AreaCode(areaCode), new Country(country),
                words(regions, " ").map(Region::new).toList(),
                words(territories, "\\|").map(one -> Territory.of(words(one, "/").map(AreaCode::new).toList()))
                        .toList(),
                new GeographicPoint(latitude, longitude), ZoneId.of("America/New_York"), true);
    }

    private static Stream<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).filter(word -> !word.isEmpty());
    }
}
