// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeCapacity.CapacityStatus;
import org.junit.jupiter.api.Test;

class AreaCodeCapacityTest {
    private static final AreaCodeCapacity DRY = level("201", 3, 0, 1);
    private static final AreaCodeCapacity ALL_IN_USE = level("202", 0, 5, 1);
    private static final AreaCodeCapacity SHORT = level("203", 3, 5, 30);
    private static final AreaCodeCapacity TIGHT = level("204", 3, 5, 20);
    private static final AreaCodeCapacity ENOUGH = level("205", 3, 5, 19);

    @Test
    void anAreaCodeWithNothingLeftInThisHourIsDry() {
        assertThat(DRY.status()).isEqualTo(CapacityStatus.EXHAUSTED);
    }

    @Test
    void anAreaCodeWithNoFreeNumberIsNotEnoughHoweverLittleIsAskedOfIt() {
        assertThat(ALL_IN_USE.status()).isEqualTo(CapacityStatus.ALL_BUSY);
    }

    @Test
    void anAreaCodeThatIsAskedForAllItCanGiveInAnHourIsShort() {
        assertThat(SHORT.status()).isEqualTo(CapacityStatus.OVERSUBSCRIBED);
    }

    @Test
    void anAreaCodeIsTightFromTwoThirdsOfItsCapacityOn() {
        assertThat(TIGHT.status()).isEqualTo(CapacityStatus.LOW);
        assertThat(ENOUGH.status()).isEqualTo(CapacityStatus.OK);
    }

    @Test
    void theClosestToDryComesFirstAndOfThoseThatAreAlikeTheMostLoaded() {
        AreaCodeCapacity busier = level("206", 3, 5, 25);
        assertThat(
                Stream.of(ENOUGH, TIGHT, busier, SHORT, ALL_IN_USE, DRY).sorted(AreaCodeCapacity.MOST_CRITICAL_FIRST))
                .isEqualTo(List.of(DRY, ALL_IN_USE, SHORT, busier, TIGHT, ENOUGH));
    }

    /** With a capacity of 30 uses per hour. */
    private static AreaCodeCapacity level(String areaCode, long free, long left, long asked) {
        return new AreaCodeCapacity(new AreaCode(areaCode), 3, free, 30, left, asked);
    }
}
