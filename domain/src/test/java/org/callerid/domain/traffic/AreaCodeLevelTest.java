// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeLevel.Outlook;
import org.junit.jupiter.api.Test;

class AreaCodeLevelTest {
    private static final AreaCodeLevel DRY = level("201", 3, 0, 1);
    private static final AreaCodeLevel ALL_IN_USE = level("202", 0, 5, 1);
    private static final AreaCodeLevel SHORT = level("203", 3, 5, 30);
    private static final AreaCodeLevel TIGHT = level("204", 3, 5, 20);
    private static final AreaCodeLevel ENOUGH = level("205", 3, 5, 19);

    @Test
    void anAreaCodeWithNothingLeftInThisHourIsDry() {
        assertThat(DRY.outlook()).isEqualTo(Outlook.DRY);
    }

    @Test
    void anAreaCodeWithNoFreeNumberIsNotEnoughHoweverLittleIsAskedOfIt() {
        assertThat(ALL_IN_USE.outlook()).isEqualTo(Outlook.ALL_IN_USE);
    }

    @Test
    void anAreaCodeThatIsAskedForAllItCanGiveInAnHourIsShort() {
        assertThat(SHORT.outlook()).isEqualTo(Outlook.SHORT);
    }

    @Test
    void anAreaCodeIsTightFromTwoThirdsOfItsCapacityOn() {
        assertThat(TIGHT.outlook()).isEqualTo(Outlook.TIGHT);
        assertThat(ENOUGH.outlook()).isEqualTo(Outlook.ENOUGH);
    }

    @Test
    void theClosestToDryComesFirstAndOfThoseThatAreAlikeTheMostLoaded() {
        AreaCodeLevel busier = level("206", 3, 5, 25);
        assertThat(Stream.of(ENOUGH, TIGHT, busier, SHORT, ALL_IN_USE, DRY).sorted(AreaCodeLevel.CLOSEST_TO_DRY))
                .isEqualTo(List.of(DRY, ALL_IN_USE, SHORT, busier, TIGHT, ENOUGH));
    }

    /** With a capacity of 30 uses an hour. */
    private static AreaCodeLevel level(String areaCode, long free, long left, long asked) {
        return new AreaCodeLevel(new AreaCode(areaCode), 3, free, 30, left, asked);
    }
}
