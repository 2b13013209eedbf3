// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowCoverage.CountryRow;
import org.callerid.application.port.in.ShowCoverage.Coverage;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.application.port.in.ShowCoverage.RegionRow;
import org.callerid.application.port.in.ShowCoverage.Summary;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CoveragePageTest {
    private static final CoverageRow EXHAUSTED = row(213, 0, 40);
    private static final CoverageRow BUSIER = row(212, 0, 50);
    private static final CoverageRow OK = row(310, 90, 60);

    private static final RegionRow NEW_YORK = new RegionRow(new Region("NY"),
            new Summary(CoverageStatus.EXHAUSTED, 2, NumberSupply.NONE, RequestCounts.NONE, RequestCounts.NONE));
    private static final CountryRow USA = new CountryRow(CountryGroup.UNITED_STATES, NEW_YORK.summary());

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();

    @Test
    void theMostCriticalComeFirst() {
        assertThat(page("", "", "").rows()).containsExactly(BUSIER, EXHAUSTED, OK);
    }

    @Test
    void theRowsCanBeSortedByFigures() {
        assertThat(page("", "", "TODAY").rows()).containsExactly(OK, BUSIER, EXHAUSTED);
        assertThat(page("", "", "AREA_CODE").rows()).containsExactly(BUSIER, EXHAUSTED, OK);
        assertThat(page("", "", "LEFT_TODAY").rows()).startsWith(OK);
        assertThat(page("", "", "no such column").getBy()).isEmpty();
    }

    @Test
    void theRowsCanBeFiltered() {
        assertThat(page("310", "", "").rows()).containsExactly(OK);
        assertThat(page("", "EXHAUSTED", "").rows()).containsExactly(BUSIER, EXHAUSTED);
        assertThat(page("999", "", "").rows()).isEmpty();
    }

    @Test
    void theRowsOfAStateCanBeShown() {
        CoveragePage page = new CoveragePage(
                () -> new Coverage(NOON, List.of(EXHAUSTED, OK, BUSIER), List.of(NEW_YORK), List.of(USA)),
                beans.loader);
        page.setState("ny");
        page.read();

        assertThat(page.rows()).containsExactly(BUSIER, EXHAUSTED);
        assertThat(page.statesOf(OK)).isEqualTo("CA");
        assertThat(page.columns()).extracting(CoveragePage.Column::address)
                .contains("/dashboard/coverage.xhtml?state=ny&by=TODAY");
    }

    @Test
    void theRowsOfACountryCanBeShown() {
        CoveragePage page = new CoveragePage(
                () -> new Coverage(NOON, List.of(EXHAUSTED, OK, BUSIER), List.of(NEW_YORK), List.of(USA)),
                beans.loader);
        page.setCountry("OTHER");
        page.setState("ny");
        page.read();

        assertThat(page.rows()).containsExactly(BUSIER, EXHAUSTED);
        assertThat(page.countries()).containsExactly(USA);
        assertThat(page.csvAddress()).isEqualTo("/dashboard/coverage.csv?state=ny&country=OTHER");
    }

    @Test
    void anUnusableFilterIsExplained() {
        CoveragePage page = page("", "FOO", "");

        assertThat(page.rows()).isEmpty();
        assertThat(beans.loader.getFailure()).startsWith("there is no such state");
    }

    @Test
    void theMapHasATileForEachStateColouredByItsStatus() {
        CoveragePage page = page("", "", "");

        assertThat(page.tiles()).hasSize(64).extracting(StateMap.Tile::code).doesNotHaveDuplicates();
        assertThat(page.tiles()).filteredOn(tile -> !tile.css().isEmpty())
                .singleElement()
                .returns("NY", StateMap.Tile::code)
                .returns("EXHAUSTED", StateMap.Tile::css);
    }

    @Test
    void aColumnLeadsToTheSameRowsInItsOrder() {
        assertThat(page("", "EXHAUSTED", "TODAY").columns())
                .contains(new CoveragePage.Column("TODAY", "descending",
                        "/dashboard/coverage.xhtml?status=EXHAUSTED&by=TODAY"),
                        new CoveragePage.Column("STATUS", "none", "/dashboard/coverage.xhtml?status=EXHAUSTED"));
    }

    @Test
    void withoutTheDatabaseThePageSaysSo() {
        CoveragePage page = new CoveragePage(() -> {
            throw new StoreUnavailableException("out");
        }, beans.loader);
        page.read();

        assertThat(beans.loader.getFailure()).startsWith("Database unreachable");
        assertThat(page.at()).isEmpty();
    }

    private CoveragePage page(String areaCode, String status, String by) {
        ShowCoverage coverage = () -> new Coverage(NOON, List.of(EXHAUSTED, OK, BUSIER), List.of(NEW_YORK),
                List.of(USA));
        CoveragePage page = new CoveragePage(coverage, beans.loader);
        page.setAreaCode(areaCode);
        page.setStatus(status);
        page.setBy(by);
        page.read();
        return page;
    }

    private static CoverageRow row(int areaCode, long usesLeft, long today) {
        return new CoverageRow(Coverages.with(areaCode, usesLeft, new RequestCounts(today, TierCounts.NONE, 0, today)),
                new RequestCounts(today, TierCounts.NONE, 0, today),
                Optional.of(new Country(areaCode == 310 ? "US" : "PR")),
                new TreeSet<>(Set.of(new Region(areaCode == 310 ? "CA" : "NY"))), Optional.empty());
    }
}
