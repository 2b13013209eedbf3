// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.jspecify.annotations.Nullable;

/** The sort order of the list, as in the URL. */
public final class NumberOrder {
    private CallerIdSortField sortField = CallerIdSortField.NUMBER;
    private boolean descending;

    NumberOrder() {}

    CallerIdOrder order() {
        return new CallerIdOrder(sortField, descending);
    }

    PageUrl into(PageUrl address) {
        return address.with("by", getBy()).with("descending", descending ? "true" : "");
    }

    /** Sorts by the column, or reverses the order if it is sorted by it. */
    private NumberOrder by(CallerIdSortField column) {
        NumberOrder next = new NumberOrder();
        next.sortField = column;
        next.descending = column == sortField
                ? !descending
                : column == CallerIdSortField.HOUR_USES || column == CallerIdSortField.DAY_USES;
        return next;
    }

    List<Column> columns(NumberFilter filter, NumberPaging paging) {
        return Arrays.stream(CallerIdSortField.values())
                .map(column -> new Column(column.name(), sort(column),
                        paging.sizeInto(by(column).into(filter.into(PageUrl.of("numbers")))).toString()))
                .toList();
    }

    private String sort(CallerIdSortField column) {
        if (column != sortField) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** The name of the sort field; empty for the default. */
    public String getBy() {
        return sortField == CallerIdSortField.NUMBER ? "" : sortField.name();
    }

    /** An unknown name sorts by number. */
    public void setBy(@Nullable String name) {
        sortField = Arrays.stream(CallerIdSortField.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(CallerIdSortField.NUMBER);
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    /**
     * A column of the table.
     *
     * @param sort as in ARIA
     * @param address of the list sorted by it; the most used come first
     */
    public record Column(String label, String sort, String address) {
        /** Uses have a column for the bar too. */
        public int width() {
            return isUse() ? 2 : 1;
        }

        private boolean isUse() {
            return label.equals(CallerIdSortField.HOUR_USES.name()) || label.equals(CallerIdSortField.DAY_USES.name());
        }
    }
}
