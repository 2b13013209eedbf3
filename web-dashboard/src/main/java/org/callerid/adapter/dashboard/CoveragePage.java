// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowCoverage.CountryRow;
import org.callerid.application.port.in.ShowCoverage.Coverage;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.application.port.in.ShowCoverage.RegionRow;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.Region;
import org.jspecify.annotations.Nullable;

/** Every area code that has numbers or is asked for: what it needs, what it has, and when it runs out. */
@Named("coverage")
@RequestScoped
public class CoveragePage {
    private final ShowCoverage showCoverage;
    private final PageLoader loader;
    private String areaCode = "";
    private String status = "";
    private String state = "";
    private String country = "";
    private CoverageSort sort = CoverageSort.STATUS;
    private Optional<Instant> at = Optional.empty();
    private List<CoverageRow> rows = List.of();
    private List<RegionRow> regions = List.of();
    private List<CountryRow> countries = List.of();

    @Inject
    public CoveragePage(ShowCoverage showCoverage, PageLoader loader) {
        this.showCoverage = showCoverage;
        this.loader = loader;
    }

    public void read() {
        loader.load(() -> {
            ShowCoverage.Filter wanted = filter().filter();
            Coverage read = showCoverage.show();
            return new Coverage(read.at(),
                    read.areaCodes().stream().filter(wanted::matches).sorted(sort.comparator()).toList(),
                    read.regions(), read.countries());
        }).ifPresent(read -> {
            at = Optional.of(read.at());
            rows = read.areaCodes();
            regions = read.regions();
            countries = read.countries();
        });
    }

    private CoverageFilter filter() {
        return new CoverageFilter(areaCode, status, state, country);
    }

    /** The address of the same area codes as CSV. */
    public String csvAddress() {
        return filter().into(PageUrl.at(Paths.COVERAGE)).toString();
    }

    /** The states or provinces of a row, separated by spaces. */
    public String statesOf(CoverageRow row) {
        return row.regions().stream().map(Region::code).collect(Collectors.joining(" "));
    }

    public List<RegionRow> regions() {
        return regions;
    }

    public List<CountryRow> countries() {
        return countries;
    }

    public List<CountryGroup> countryGroups() {
        return List.of(CountryGroup.values());
    }

    public List<StateMap.Tile> tiles() {
        return StateMap.tiles(regions);
    }

    public String mapSize() {
        return StateMap.viewBox();
    }

    public List<CoverageRow> rows() {
        return rows;
    }

    /** When the inventory was read; empty if it could not be. */
    public Optional<Instant> at() {
        return at;
    }

    public List<CoverageStatus> statuses() {
        return List.of(CoverageStatus.values());
    }

    public List<Column> columns() {
        return Arrays.stream(CoverageSort.values())
                .map(column -> new Column(column.name(), ariaSort(column), filter()
                        .into(PageUrl.of("coverage"))
                        .with("by", column == CoverageSort.STATUS ? "" : column.name())
                        .toString()))
                .toList();
    }

    private String ariaSort(CoverageSort column) {
        if (column != sort) {
            return "none";
        }
        return column == CoverageSort.STATUS || column == CoverageSort.AREA_CODE ? "ascending" : "descending";
    }

    public String getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(@Nullable String areaCode) {
        this.areaCode = FieldParser.textOrEmpty(areaCode);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = FieldParser.textOrEmpty(status);
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = FieldParser.textOrEmpty(state);
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = FieldParser.textOrEmpty(country);
    }

    public String getBy() {
        return sort == CoverageSort.STATUS ? "" : sort.name();
    }

    public void setBy(@Nullable String name) {
        sort = CoverageSort.parse(name);
    }

    /**
     * A column of the table.
     *
     * @param sort as in ARIA
     * @param address of the table sorted by it
     */
    public record Column(String label, String sort, String address) {
        public boolean isText() {
            return label.equals(CoverageSort.STATUS.name());
        }
    }
}
