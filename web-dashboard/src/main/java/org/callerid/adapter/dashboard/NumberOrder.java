// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import org.callerid.application.port.out.Listings.By;
import org.callerid.application.port.out.Listings.Order;
import org.jspecify.annotations.Nullable;

/** By what the list is sorted, as it stands in the address. */
public final class NumberOrder {
    private By by = By.NUMBER;
    private boolean descending;

    NumberOrder() {}

    Order order() {
        return new Order(by, descending);
    }

    Address into(Address address) {
        return address.with("by", getBy()).with("descending", descending ? "true" : "");
    }

    /** By the column, or the other way round if it is sorted by it. */
    private NumberOrder by(By column) {
        NumberOrder next = new NumberOrder();
        next.by = column;
        next.descending = column == by ? !descending : column == By.HOUR_USES || column == By.DAY_USES;
        return next;
    }

    List<Column> columns(NumberFilter filter) {
        return Arrays.stream(By.values())
                .map(column -> new Column(column.name(), sort(column),
                        by(column).into(filter.into(Address.of("numbers"))).toString()))
                .toList();
    }

    private String sort(By column) {
        if (column != by) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** Empty for the usual one. */
    public String getBy() {
        return by == By.NUMBER ? "" : by.name();
    }

    /** What is no column of the table counts as the number. */
    public void setBy(@Nullable String name) {
        by = Arrays.stream(By.values()).filter(column -> column.name().equals(name)).findFirst().orElse(By.NUMBER);
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
