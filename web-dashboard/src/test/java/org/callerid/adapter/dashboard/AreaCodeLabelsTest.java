// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.callerid.application.usecase.ShowAreaCodesUseCase;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.numbering.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AreaCodeLabelsTest {
    private static final Territory LOS_ANGELES = Territory
            .of(List.of(new AreaCode("310"), new AreaCode("424")));
    private static final NumberingPlan PLAN = NumberingPlan.of(
            List.of(row("310", "US", List.of(new Region("CA")), List.of(LOS_ANGELES)),
                    row("424", "US", List.of(new Region("CA")), List.of(LOS_ANGELES)),
                    row("902", "CA", List.of(new Region("NS"), new Region("PE")), List.of()),
                    row("876", "JM", List.of(), List.of())),
            Map.of());

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final AreaCodeLabels labels = new AreaCodeLabels(new ShowAreaCodesUseCase(() -> PLAN), new Messages());

    @Test
    void aPlaceIsItsStatesAndWhatServesTheSameGround() {
        assertThat(labels.place("310")).isEqualTo("CA; overlays: 424");
        assertThat(labels.place("902")).isEqualTo("NS, PE");
    }

    @Test
    void outsideTheStatesAndProvincesItIsTheCountry() {
        assertThat(labels.place("876")).isEqualTo("JM");
    }

    @Test
    void nothingIsSaidOfAnAreaCodeWithoutAPlace() {
        assertThat(labels.place("555")).isEmpty();
        assertThat(labels.place("")).isEmpty();
    }

    private static GeographicAreaCode row(String areaCode, String country, List<Region> regions,
            List<Territory> territories) {
        return GeographicAreaCode.of(new AreaCode(areaCode), new Country(country), regions, territories,
                new GeographicPoint(0, 0), ZoneOffset.UTC, true);
    }
}
