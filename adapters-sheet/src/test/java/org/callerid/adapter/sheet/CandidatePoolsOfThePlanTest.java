// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.rotation.CandidatePools;
import org.callerid.domain.rotation.LocalPresence;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.rotation.PoolSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are tried for calls to each area code of the plan. */
class CandidatePoolsOfThePlanTest {
    private static final NumberingPlan PLAN = new CsvNumberingPlans().current();
    private static final List<MatchTier> ALL = LocalPresence.EVERY_TIER;
    private static final int CHOICES = 200;

    @ParameterizedTest(name = "to {0} with {1}: {2} {3}")
    @CsvSource(textBlock = """
            310, 424 415 212, 424, OVERLAY
            310, 415 212, 415, STATE
            310, 212, 212, ANY
            404, 770, 770, STATE
            470, 770, 770, OVERLAY
            902, 506 782, 782, OVERLAY
            902, 506, 506, NEAREST
            519, 313, 313, ANY
            """)
    void theClosestNumberIsTried(String called, String numbers, String shown, MatchTier tier) {
        PoolSequence pools = pools(false).of(destination(called));
        List<AreaCode> available = Arrays.stream(numbers.split(" ", -1)).map(AreaCode::new).toList();

        assertThat(firstOf(pools, available)).contains(new AreaCode(shown));
        assertThat(pools.match(Optional.of(new AreaCode(shown))).tier()).isEqualTo(tier);
    }

    @Test
    void aNeighbourAbroadCanBeNear() {
        assertThat(pools(true).of(destination("519")).match(Optional.of(new AreaCode("313"))).tier())
                .isEqualTo(MatchTier.NEAREST);
    }

    @Test
    void theOwnAreaCodeComesFirstAndAnyNumberLastAndNoneTwice() {
        CandidatePools all = pools(false);
        for (AreaCode called : PLAN.geographic().keySet()) {
            List<CandidatePool> pools = all.of(destination(called.digits())).pools();

            assertThat(pools.getFirst()).isEqualTo(new CandidatePool.InAreaCode(called));
            assertThat(pools.getLast()).isEqualTo(new CandidatePool.AnyAreaCode());
            assertThat(pools.stream().flatMap(CandidatePoolsOfThePlanTest::areaCodes)).doesNotHaveDuplicates();
        }
    }

    @Test
    void noNumberIsTriedBeforeACloserOne() {
        Random random = new Random(20_261_129);
        CandidatePools all = pools(false);
        List<AreaCode> codes = List.copyOf(PLAN.geographic().keySet());
        for (int choice = 0; choice < CHOICES; choice++) {
            List<AreaCode> available = random.ints(20, 0, codes.size()).mapToObj(codes::get).distinct().toList();
            for (AreaCode called : codes) {
                PoolSequence pools = all.of(destination(called.digits()));
                MatchTier closest = available.stream()
                        .map(code -> pools.match(Optional.of(code)).tier())
                        .min(MatchTier::compareTo)
                        .orElseThrow();

                assertThat(pools.match(firstOf(pools, available)).tier()).isEqualTo(closest);
            }
        }
    }

    private static Optional<AreaCode> firstOf(PoolSequence pools, List<AreaCode> available) {
        return pools.pools()
                .stream()
                .flatMap(pool -> available.stream().filter(code -> pool.contains(Optional.of(code))))
                .findFirst();
    }

    private static Stream<AreaCode> areaCodes(CandidatePool pool) {
        return switch (pool) {
            case CandidatePool.InAreaCode(var areaCode) -> Stream.of(areaCode);
            case CandidatePool.InAreaCodes(var areaCodes) -> areaCodes.stream();
            case CandidatePool.AnyAreaCode() -> Stream.empty();
        };
    }

    private static CandidatePools pools(boolean crossBorder) {
        return new CandidatePools(new LocalPresence(ALL, LocalPresence.DEFAULT_MAX_NEAREST,
                LocalPresence.DEFAULT_MAX_DISTANCE_KM, crossBorder), PLAN);
    }

    private static Destination destination(String areaCode) {
        return Destination.parse(areaCode + "5550100");
    }
}
