// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.callerid.adapter.dashboard.NumberOrder.Column;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.in.SearchCallerIds.Page;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** All numbers, page by page. Filter and selection are part of the URL; this page changes nothing. */
@Named("numbers")
@RequestScoped
public class NumbersPage {
    private static final int ROWS = 50;
    private static final long MAX_PAGE = Integer.MAX_VALUE / ROWS;

    private final SearchCallerIds browse;
    private final PageLoader loader;
    private final Messages messages;
    private final NumberFilter filter = new NumberFilter();
    private final NumberOrder order = new NumberOrder();
    private String requestedPage = "";
    private long page = 1;
    private List<NumberRow> rows = List.of();
    private long total;

    @Inject
    public NumbersPage(SearchCallerIds browse, PageLoader loader, Messages messages) {
        this.browse = browse;
        this.loader = loader;
        this.messages = messages;
    }

    /** Reads the page that the URL names, or the last one if there are fewer. */
    public void read() {
        loader.load(() -> {
            page = number(requestedPage);
            Page read = page(page);
            if (page > 1 && read.rows().isEmpty()) {
                page = pages(read.total());
                read = page(page);
            }
            return read;
        }).ifPresent(read -> {
            rows = read.rows().stream().map(record -> NumberRow.of(record, read.periods())).toList();
            total = read.total();
        });
    }

    private Page page(long number) {
        return browse.page(filter.filter(), order.order(), (number - 1) * ROWS, ROWS);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{0,18}")) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
        return text.isEmpty() ? 1 : Math.clamp(Long.parseLong(text), 1, MAX_PAGE);
    }

    private static long pages(long rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    public List<NumberRow> rows() {
        return rows;
    }

    public long total() {
        return total;
    }

    public long page() {
        return page;
    }

    public long pages() {
        return pages(total);
    }

    public List<Column> columns() {
        return order.columns(filter);
    }

    /** URL of another page of the same list. */
    public String addressOf(long number) {
        return order.into(filter.into(PageUrl.of("numbers"))).with("page", String.valueOf(number)).toString();
    }

    /** The numbers whose boxes are ticked. */
    public Set<String> chosen() {
        return Set.copyOf(List.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("chosen", new String[0])));
    }

    public boolean isChosen(NumberRow row) {
        return chosen().contains(row.digits());
    }

    /** The label, with the number of matches. */
    public String everythingLabel() {
        return messages.of("choose.everything", total);
    }

    public NumberFilter getFilter() {
        return filter;
    }

    public NumberOrder getOrder() {
        return order;
    }

    public String getPage() {
        return requestedPage;
    }

    public void setPage(@Nullable String page) {
        this.requestedPage = FieldParser.textOrEmpty(page);
    }
}
