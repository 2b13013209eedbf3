// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.application.port.in.ShowAreaCodes.NonGeographic;
import org.callerid.application.port.in.ShowAreaCodes.Unassigned;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NonGeographicUse;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;
import org.callerid.domain.numbering.Territory;
import org.junit.jupiter.api.Test;

class ShowAreaCodesUseCaseTest {
    private static final AreaCode LOS_ANGELES = new AreaCode("310");
    private static final AreaCode OVERLAY = new AreaCode("424");
    private static final AreaCode DOWNTOWN = new AreaCode("213");
    private static final AreaCode TOLL_FREE = new AreaCode("800");
    private static final List<Territory> SHARED = List.of(Territory.of(List.of(LOS_ANGELES, OVERLAY)));

    private final NumberingPlan plan = NumberingPlan.of(
            List.of(row(OVERLAY, SHARED, 33.9), row(LOS_ANGELES, SHARED, 33.9), row(DOWNTOWN, List.of(), 34.1)),
            Map.of(TOLL_FREE, NonGeographicUse.TOLL_FREE));
    private final ShowAreaCodes areaCodes = new ShowAreaCodesUseCase(() -> plan);

    @Test
    void aPlaceIsShownWithWhatServesItAndWhatIsAroundIt() {
        Geographic found = (Geographic) areaCodes.show(LOS_ANGELES);

        assertThat(found.row().areaCode()).isEqualTo(LOS_ANGELES);
        assertThat(found.overlays()).containsExactly(OVERLAY);
        assertThat(found.nearest()).extracting(Neighbour::areaCode).containsExactly(DOWNTOWN);
    }

    @Test
    void whatBelongsToNoPlaceIsTold() {
        assertThat(areaCodes.show(TOLL_FREE)).isEqualTo(new NonGeographic(TOLL_FREE, NonGeographicUse.TOLL_FREE));
        assertThat(areaCodes.show(new AreaCode("555"))).isEqualTo(new Unassigned(new AreaCode("555")));
    }

    @Test
    void placesAreListedInNumericalOrder() {
        assertThat(areaCodes.inService()).extracting(found -> found.row().areaCode())
                .containsExactly(DOWNTOWN, LOS_ANGELES, OVERLAY);
    }

    private static GeographicAreaCode row(AreaCode areaCode, List<Territory> shared, double latitude) {
        return GeographicAreaCode.of(areaCode, new Country("US"), List.of(), shared,
                new GeographicPoint(latitude, -118.4), ZoneOffset.UTC, true);
    }
}
