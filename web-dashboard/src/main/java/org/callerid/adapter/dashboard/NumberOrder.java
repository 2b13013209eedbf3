// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import org.callerid.application.port.out.CallerIdSearch.Order;
import org.callerid.application.port.out.CallerIdSearch.SortField;
import org.jspecify.annotations.Nullable;

/** By what the list is sorted, as it stands in the address. */
public final class NumberOrder {
    private SortField sortField = SortField.NUMBER;
    private boolean descending;

    NumberOrder() {}

    Order order() {
        return new Order(sortField, descending);
    }

    PageUrl into(PageUrl address) {
        return address.with("by", getBy()).with("descending", descending ? "true" : "");
    }

    /** By the column, or the other way round if it is sorted by it. */
    private NumberOrder by(SortField column) {
        NumberOrder next = new NumberOrder();
        next.sortField = column;
        next.descending = column == sortField
                ? !descending
                : column == SortField.HOUR_USES || column == SortField.DAY_USES;
        return next;
    }

    List<Column> columns(NumberFilter filter) {
        return Arrays.stream(SortField.values())
                .map(column -> new Column(column.name(), sort(column),
                        by(column).into(filter.into(PageUrl.of("numbers"))).toString()))
                .toList();
    }

    private String sort(SortField column) {
        if (column != sortField) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** Empty for the usual one. */
    public String getBy() {
        return sortField == SortField.NUMBER ? "" : sortField.name();
    }

    /** What is no column of the table counts as the number. */
    public void setBy(@Nullable String name) {
        sortField = Arrays.stream(SortField.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(SortField.NUMBER);
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
    public record Column(String label, String sort, String address) {}
}
