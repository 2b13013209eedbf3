// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.callerid.application.port.in.BrowseCallerIds;
import org.callerid.application.port.in.BrowseCallerIds.Page;
import org.callerid.application.port.in.ChangeCallerIds;
import org.callerid.application.port.out.Listings.By;
import org.callerid.application.port.out.Listings.Order;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.usage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** All numbers, a page at a time; what is looked for stands in the address. */
@Named("numbers")
@RequestScoped
public class NumbersPage {
    private static final int ROWS = 50;

    private final BrowseCallerIds browse;
    private final ChangeCallerIds change;
    private final OperatorSession operator;
    private final Notices notices;
    private final Tries tries;
    private final NumberFilter filter = new NumberFilter();
    private String by = By.NUMBER.name();
    private boolean descending;
    private long page = 1;
    private boolean everything;
    private String hourlyLimit = "";
    private String dailyLimit = "";
    private List<NumberRow> rows = List.of();
    private long total;

    @Inject
    public NumbersPage(BrowseCallerIds browse, ChangeCallerIds change, OperatorSession operator, Notices notices,
            Tries tries) {
        this.browse = browse;
        this.change = change;
        this.operator = operator;
        this.notices = notices;
        this.tries = tries;
    }

    /** Reads the page the address names; what is unusable in it is said, and nothing shown. */
    public void read() {
        tries.run(() -> {
            Page read = browse.page(filter.filter(), new Order(By.valueOf(by), descending), (page - 1) * ROWS, ROWS);
            rows = read.rows().stream().map(listed -> NumberRow.of(listed, read.periods())).toList();
            total = read.total();
        });
    }

    public List<NumberRow> rows() {
        return rows;
    }

    public long total() {
        return total;
    }

    public long pages() {
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public List<Column> columns() {
        return Arrays.stream(By.values())
                .map(one -> new Column(one, one.name().equals(by), descending))
                .toList();
    }

    public void activate() {
        changeChosen(ListingChange.activation(true));
    }

    public void deactivate() {
        changeChosen(ListingChange.activation(false));
    }

    public void limit() {
        if (hourlyLimit.isEmpty() && dailyLimit.isEmpty()) {
            notices.failed("numbers.no-limit");
            read();
        } else {
            tries.get(() -> ListingChange.NONE.withLimits(Asked.of(hourlyLimit, UsageLimit::parseHourly),
                    Asked.of(dailyLimit, UsageLimit::parseDaily))).ifPresentOrElse(this::changeChosen, this::read);
        }
    }

    private void changeChosen(ListingChange said) {
        String[] chosen = chosen();
        if (!everything && chosen.length == 0) {
            notices.failed("numbers.none-chosen");
        } else {
            tries.get(() -> everything
                    ? change.changeFound(filter.filter(), said, operator.actor())
                    : change.change(Arrays.stream(chosen).map(CallerIdNumber::new).toList(), said, operator.actor()))
                    .ifPresent(batch -> notices.done("numbers.changed", batch.listed()));
        }
        read();
    }

    private static String[] chosen() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("chosen", new String[0]);
    }

    public NumberFilter getFilter() {
        return filter;
    }

    public String getBy() {
        return by;
    }

    /** What is no column of the table counts as the number. */
    public void setBy(@Nullable String by) {
        this.by = Arrays.stream(By.values())
                .map(By::name)
                .filter(name -> name.equals(by))
                .findFirst()
                .orElse(
                        By.NUMBER.name());
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public long getPage() {
        return page;
    }

    public void setPage(long page) {
        this.page = Math.clamp(page, 1, Integer.MAX_VALUE / ROWS);
    }

    /** Whether all that was found is chosen, on whichever page. Each page begins with nothing chosen. */
    public boolean isEverything() {
        return false;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    public String getHourlyLimit() {
        return hourlyLimit;
    }

    public void setHourlyLimit(@Nullable String hourlyLimit) {
        this.hourlyLimit = Asked.text(hourlyLimit);
    }

    public String getDailyLimit() {
        return dailyLimit;
    }

    public void setDailyLimit(@Nullable String dailyLimit) {
        this.dailyLimit = Asked.text(dailyLimit);
    }

    /** A column of the table, and what its heading leads to. */
    public record Column(By by, boolean sorted, boolean descending) {
        public String label() {
            return by.name();
        }

        /** As in ARIA. */
        public String sort() {
            if (!sorted) {
                return "none";
            }
            return descending ? "descending" : "ascending";
        }

        /** Whether the heading asks for the other direction. */
        public boolean next() {
            return sorted && !descending;
        }
    }
}
