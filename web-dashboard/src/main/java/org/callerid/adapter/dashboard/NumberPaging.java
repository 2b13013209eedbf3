// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.List;
import java.util.Map;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Which page of the list of numbers is shown, and how many rows it has, as in the URL. */
public final class NumberPaging {
    private static final List<Integer> SIZES = List.of(50, 100, 250);
    private static final int DEFAULT_SIZE = SIZES.getFirst();

    private String page = "";
    private int size = DEFAULT_SIZE;

    NumberPaging() {}

    static NumberPaging of(Map<String, String[]> parameters) {
        NumberPaging paging = new NumberPaging();
        paging.setPage(FieldParser.first(parameters, "page"));
        paging.setSize(FieldParser.first(parameters, "size"));
        return paging;
    }

    /**
     * The requested page, from 1 on.
     *
     * @throws InvalidValueException if it is no number
     */
    long number() {
        if (!page.matches("[0-9]{0,18}")) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
        return page.isEmpty() ? 1 : Math.clamp(Long.parseLong(page), 1, Integer.MAX_VALUE / size);
    }

    int size() {
        return size;
    }

    long firstRowOf(long number) {
        return (number - 1) * size;
    }

    long pages(long rows) {
        return Math.max(1, (rows + size - 1) / size);
    }

    /** Adds only the size to a URL, whose list then begins with its first page. */
    PageUrl sizeInto(PageUrl address) {
        return address.with("size", size == DEFAULT_SIZE ? "" : String.valueOf(size));
    }

    PageUrl into(PageUrl address) {
        return sizeInto(address).with("page", page.equals("1") ? "" : page);
    }

    /** The other sizes and this one, each with the page that has the first row of page {@code shown}. */
    List<NumberPaging> sizes(long shown) {
        return SIZES.stream().map(other -> {
            NumberPaging paging = new NumberPaging();
            paging.size = other;
            paging.page = String.valueOf(firstRowOf(shown) / other + 1);
            return paging;
        }).toList();
    }

    NumberPaging at(long number) {
        NumberPaging paging = new NumberPaging();
        paging.size = size;
        paging.page = String.valueOf(number);
        return paging;
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = FieldParser.textOrEmpty(page);
    }

    public String getSize() {
        return String.valueOf(size);
    }

    /** An unknown size is the default one. */
    public void setSize(@Nullable String text) {
        size = SIZES.stream().filter(one -> one.toString().equals(text)).findFirst().orElse(DEFAULT_SIZE);
    }
}
