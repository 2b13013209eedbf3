// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.junit.jupiter.api.Test;

public class AreaCodeShareTest {
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final AreaCode LOS_ANGELES = new AreaCode("310");

    @Test
    void theShareIsThePartOfAllUses() {
        assertThat(new AreaCodeShare(NEW_YORK, 30, 40).share()).isEqualTo(0.75);
        assertThat(new AreaCodeShare(NEW_YORK, 0, 0).share()).isZero();
    }

    @Test
    void noCampaignUsesMoreThanAllTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaCodeShare(NEW_YORK, 2, 1));
    }

    @Test
    void theMostUsedComesFirst() {
        AreaCodeShare much = new AreaCodeShare(LOS_ANGELES, 9, 9);
        AreaCodeShare little = new AreaCodeShare(NEW_YORK, 1, 100);
        AreaCodeShare asLittle = new AreaCodeShare(LOS_ANGELES, 1, 100);

        assertThat(Stream.of(asLittle, little, much).sorted(AreaCodeShare.MOST_USED_FIRST))
                .containsExactly(much, little, asLittle);
    }
}
