// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.traffic.RequestCounts;

/** Shows how well the numbers cover the area codes that calls ask for. */
public interface ShowCoverage {
    /**
     * Partly a few seconds old, because all viewers share the inventory.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Coverage show();

    /**
     * The coverage at one instant.
     *
     * @param areaCodes that have a number, or were asked for today, most critical first
     * @param regions the states and provinces of these area codes, most critical first
     * @param countries of these area codes, most critical first
     */
    record Coverage(Instant at, List<CoverageRow> areaCodes, List<RegionRow> regions, List<CountryRow> countries) {}

    /**
     * The coverage of one area code.
     *
     * @param today requests since the day began
     * @param country empty if it belongs to no place
     * @param regions the states or provinces it serves; empty outside the United States and Canada
     * @param plan what the busiest hour and day of the last week need; empty if there were no requests
     */
    record CoverageRow(AreaCodeCoverage coverage, RequestCounts today, Optional<Country> country,
            SortedSet<Region> regions, Optional<AreaCodePlan> plan) {}

    /** The area codes of one state or province together; one that serves several counts for each. */
    record RegionRow(Region region, Summary summary) {}

    /** The area codes of some countries together. */
    record CountryRow(CountryGroup country, Summary summary) {}

    /**
     * Several area codes together.
     *
     * @param status the most severe one of them
     * @param atRisk area codes of another status than OK
     * @param today requests since the day began
     */
    record Summary(CoverageStatus status, long atRisk, NumberSupply supply, RequestCounts lastHour,
            RequestCounts today) {}

    /** Which area codes are wanted; an empty criterion wants all. */
    record Filter(Optional<AreaCode> areaCode, Optional<CoverageStatus> status, Optional<Region> region,
            Optional<CountryGroup> country) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());

        public boolean matches(CoverageRow row) {
            return areaCode.filter(wanted -> !row.coverage().areaCode().equals(wanted)).isEmpty()
                    && status.filter(wanted -> row.coverage().status() != wanted).isEmpty()
                    && region.filter(wanted -> !row.regions().contains(wanted)).isEmpty()
                    && country.filter(wanted -> CountryGroup.of(row.country()) != wanted).isEmpty();
        }
    }
}
