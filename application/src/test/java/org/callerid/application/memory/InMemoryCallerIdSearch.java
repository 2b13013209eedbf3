// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import static org.callerid.application.fixture.Fixtures.statusAt;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.CarrierFilter;
import org.callerid.application.model.DigitsFilter;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;

/** Filters and sorts all numbers with the methods of the domain. */
public final class InMemoryCallerIdSearch implements CallerIdSearch {
    private final CallerIds callerIds;
    private int pages;

    public InMemoryCallerIdSearch(CallerIds callerIds) {
        this.callerIds = callerIds;
    }

    /** How many times {@link #pageAfter} was called. */
    public int pages() {
        return pages;
    }

    @Override
    public Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit, Instant now) {
        List<CallerIdRecord> found = matches(Optional.empty(), filter, now)
                .sorted(Comparator.comparing(CallerIdRecord::callerId, inOrder(order, now)))
                .toList();
        return new Page(found.stream().skip(first).limit(limit).toList(), found.size());
    }

    @Override
    public MatchCount count(CallerIdFilter filter, Instant now) {
        List<CallerId> found = matches(Optional.empty(), filter, now).map(CallerIdRecord::callerId).toList();
        return new MatchCount(found.size(), found.stream()
                .filter(row -> row.reservedBy().map(holder -> row.isReservedBy(holder, now)).orElse(false))
                .count());
    }

    @Override
    public List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit,
            Instant now) {
        pages++;
        return matches(after, filter, now).limit(limit).toList();
    }

    @Override
    public List<CallerIdRecord> findAll(Collection<CallerIdNumber> numbers) {
        return numbers.stream().distinct().sorted().flatMap(number -> callerIds.find(number).stream()).toList();
    }

    private Stream<CallerIdRecord> matches(Optional<CallerIdNumber> after, CallerIdFilter filter, Instant now) {
        return callerIds
                .page(new CallerIdListQuery(after, filter.areaCode(), Optional.empty(), Integer.MAX_VALUE))
                .stream()
                .filter(row -> matches(row.callerId(), filter, now));
    }

    private static boolean matches(CallerId row, CallerIdFilter filter, Instant now) {
        return filter.digits().map(digits -> matches(row.number(), digits)).orElse(true)
                && filter.carrier().map(carrier -> matches(row.config().carrier(), carrier)).orElse(true)
                && filter.status().map(status -> status == statusAt(now, row)).orElse(true);
    }

    private static boolean matches(CallerIdNumber number, DigitsFilter filter) {
        return switch (filter) {
            case DigitsFilter.StartingWith(var digits) -> number.value().startsWith(digits);
            case DigitsFilter.Containing(var digits) -> number.value().contains(digits);
        };
    }

    private static boolean matches(Optional<Carrier> carrier, CarrierFilter filter) {
        return switch (filter) {
            case CarrierFilter.Containing(var text) -> carrier.map(known -> known.name().toLowerCase(Locale.ROOT))
                    .filter(name -> name.contains(text.toLowerCase(Locale.ROOT)))
                    .isPresent();
            case CarrierFilter.Absent() -> carrier.isEmpty();
        };
    }

    private static Comparator<CallerId> inOrder(CallerIdOrder order, Instant now) {
        Comparator<CallerId> ascending = by(order.sortField(), now).thenComparing(CallerId::number);
        Comparator<CallerId> inDirection = order.descending() ? ascending.reversed() : ascending;
        return order.sortField() == CallerIdSortField.AVAILABLE_AT
                ? Comparator.<CallerId, Boolean>comparing(row -> !row.config().active()).thenComparing(inDirection)
                : inDirection;
    }

    private static Comparator<CallerId> by(CallerIdSortField sortField, Instant now) {
        return switch (sortField) {
            case NUMBER -> Comparator.comparing(CallerId::number);
            case AREA_CODE -> emptyLast(row -> row.config().areaCode().map(AreaCode::digits));
            case CARRIER -> emptyLast(row -> row.config().carrier().map(Carrier::name));
            case HOUR_USES -> Comparator
                    .comparingInt(row -> now.isBefore(row.usage().hourEnds()) ? row.usage().hourCount() : 0);
            case DAY_USES -> Comparator
                    .comparingInt(row -> now.isBefore(row.usage().dayEnds()) ? row.usage().dayCount() : 0);
            case AVAILABLE_AT -> Comparator.comparing(CallerId::availableAt);
        };
    }

    private static Comparator<CallerId> emptyLast(Function<CallerId, Optional<String>> value) {
        return Comparator.<CallerId, Boolean>comparing(row -> value.apply(row).isEmpty())
                .thenComparing(row -> value.apply(row).orElse(""));
    }
}
