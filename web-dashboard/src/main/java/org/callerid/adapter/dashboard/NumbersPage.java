// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callerid.adapter.dashboard.NumberOrder.Column;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.in.SearchCallerIds.Page;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.usage.CurrentPeriods;

/** All numbers, page by page. Filter and selection are part of the URL; this page changes nothing. */
@Named("numbers")
@RequestScoped
public class NumbersPage {
    private final SearchCallerIds browse;
    private final ShowNumberHealth health;
    private final PageLoader loader;
    private final Messages messages;
    private final TimeFormats times;
    private final NumberFilter filter = new NumberFilter();
    private final NumberOrder order = new NumberOrder();
    private final NumberPaging paging = new NumberPaging();
    private Set<String> chosen = Set.of();
    private long page = 1;
    private List<NumberRow> rows = List.of();
    private Map<String, OutcomeCounts> outcomes = Map.of();
    private long total;
    private Optional<CurrentPeriods> periods = Optional.empty();

    @Inject
    public NumbersPage(SearchCallerIds browse, ShowNumberHealth health, PageLoader loader, Messages messages,
            TimeFormats times) {
        this.browse = browse;
        this.health = health;
        this.loader = loader;
        this.messages = messages;
        this.times = times;
    }

    /** Reads the page that the URL names, or the last one if there are fewer. */
    public void read() {
        chosen = Set.copyOf(ChosenNumbers.in(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()));
        loader.load(() -> {
            page = paging.number();
            Page read = page(page);
            if (page > 1 && read.rows().isEmpty()) {
                page = paging.pages(read.total());
                read = page(page);
            }
            return new Read(read, outcomes(read));
        }).ifPresent(all -> {
            Page read = all.page();
            rows = read.rows().stream().map(record -> NumberRow.of(record, read.periods())).toList();
            outcomes = all.outcomes();
            total = read.total();
            periods = Optional.of(read.periods());
        });
    }

    /** Of the last seven days. */
    private Map<String, OutcomeCounts> outcomes(Page read) {
        List<CallerIdNumber> numbers = read.rows().stream().map(record -> record.callerId().number()).toList();
        return health.counts(numbers, HealthPeriod.WEEK)
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    /** How the number's calls of the last seven days ended. */
    public OutcomeCounts outcomes(NumberRow row) {
        return outcomes.getOrDefault(row.digits(), OutcomeCounts.NONE);
    }

    public long blocked(NumberRow row) {
        return outcomes(row).count(CallOutcome.BLOCKED);
    }

    private Page page(long number) {
        return browse.page(filter.filter(), order.order(), paging.firstRowOf(number), paging.size());
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
        return paging.pages(total);
    }

    /** Whether there are no numbers at all, so that no other filter helps. */
    public boolean isWithoutNumbers() {
        return total == 0 && filter.isEmpty();
    }

    public List<Column> columns() {
        return order.columns(filter, paging);
    }

    /** URL of another page of the same list. */
    public String addressOf(long number) {
        return addressOf(paging.at(number));
    }

    /** The page sizes, each with the URL of the page that has the first of these rows. */
    public List<PageSize> sizes() {
        return paging.sizes(page)
                .stream()
                .map(one -> new PageSize(one.size(), addressOf(one), one.size() == paging.size()))
                .toList();
    }

    private String addressOf(NumberPaging other) {
        return other.into(order.into(filter.into(PageUrl.of("numbers")))).toString();
    }

    /** Identifies the numbers found, whatever their order: a selection belongs to them. */
    public String search() {
        return filter.into(PageUrl.of("numbers")).toString();
    }

    /** The numbers whose boxes are ticked. */
    public Set<String> chosen() {
        return chosen;
    }

    public boolean isChosen(NumberRow row) {
        return chosen.contains(row.digits());
    }

    public int maxChosen() {
        return ChosenNumbers.MAX;
    }

    public String tooManyChosen() {
        return messages.of("chosen.too-many", ChosenNumbers.MAX);
    }

    public String found() {
        return messages.of("numbers.found", total);
    }

    /** The label, with the number of matches. */
    public String everythingLabel() {
        return messages.of("choose.everything", total);
    }

    /** When the counts of this hour and of today begin again. */
    public String periodsEnd() {
        return periods.map(now -> messages.of("numbers.periods", times.time(now.hourEnds()), times.time(now.dayEnds()),
                times.zone())).orElse("");
    }

    public NumberFilter getFilter() {
        return filter;
    }

    public NumberOrder getOrder() {
        return order;
    }

    public NumberPaging getPaging() {
        return paging;
    }

    private record Read(Page page, Map<String, OutcomeCounts> outcomes) {}

    /**
     * A choice of how many rows a page has.
     *
     * @param address of the list with such pages
     */
    public record PageSize(int rows, String address, boolean current) {}
}
