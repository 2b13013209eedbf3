// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeCapacity.CapacityStatus;
import org.junit.jupiter.api.Test;

class AreaCodeCapacityTest {
    private static final AreaCodeCapacity EXHAUSTED = level("201", 3, 0, 1);
    private static final AreaCodeCapacity ALL_BUSY = level("202", 0, 5, 1);
    private static final AreaCodeCapacity OVERSUBSCRIBED = level("203", 3, 5, 30);
    private static final AreaCodeCapacity LOW = level("204", 3, 5, 20);
    private static final AreaCodeCapacity OK = level("205", 3, 5, 19);

    @Test
    void anAreaCodeWithNothingLeftInThisHourIsDry() {
        assertThat(EXHAUSTED.status()).isEqualTo(CapacityStatus.EXHAUSTED);
    }

    @Test
    void anAreaCodeWithNoFreeNumberIsNotEnoughHoweverLittleIsAskedOfIt() {
        assertThat(ALL_BUSY.status()).isEqualTo(CapacityStatus.ALL_BUSY);
    }

    @Test
    void anAreaCodeThatIsAskedForAllItCanGiveInAnHourIsShort() {
        assertThat(OVERSUBSCRIBED.status()).isEqualTo(CapacityStatus.OVERSUBSCRIBED);
    }

    @Test
    void anAreaCodeIsTightFromTwoThirdsOfItsCapacityOn() {
        assertThat(LOW.status()).isEqualTo(CapacityStatus.LOW);
        assertThat(OK.status()).isEqualTo(CapacityStatus.OK);
    }

    @Test
    void theClosestToDryComesFirstAndOfThoseThatAreAlikeTheMostLoaded() {
        AreaCodeCapacity busier = level("206", 3, 5, 25);
        assertThat(
                Stream.of(OK, LOW, busier, OVERSUBSCRIBED, ALL_BUSY, EXHAUSTED)
                        .sorted(AreaCodeCapacity.MOST_CRITICAL_FIRST))
                .isEqualTo(List.of(EXHAUSTED, ALL_BUSY, OVERSUBSCRIBED, busier, LOW, OK));
    }

    /** With a capacity of 30 uses per hour. */
    private static AreaCodeCapacity level(String areaCode, long free, long left, long asked) {
        return new AreaCodeCapacity(new AreaCode(areaCode), 3, free, 30, left, asked);
    }
}
