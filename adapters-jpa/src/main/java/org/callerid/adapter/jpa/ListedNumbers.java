// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.jpa.ListedPart.Count;
import org.callerid.adapter.jpa.ListedPart.InNumberOrder;
import org.callerid.adapter.jpa.ListedPart.Sifted;
import org.callerid.adapter.jpa.ListedPart.Sorted;
import org.callerid.application.port.out.CallerIdSearch.CarrierFilter;
import org.callerid.application.port.out.CallerIdSearch.Filter;
import org.callerid.application.port.out.CallerIdSearch.Order;
import org.callerid.application.port.out.CallerIdSearch.SortField;
import org.callerid.application.port.out.CallerIdSearch.Status;
import org.callerid.domain.callerid.CallerIdNumber;

/** The numbers a filter leaves, at one instant. What only operators change is looked up where calls change nothing. */
final class ListedNumbers {
    private static final Order BY_NUMBER = new Order(SortField.NUMBER, false);
    private static final String ACTIVE = "n.is_active = 1";
    private static final String INACTIVE = "n.is_active = 0";
    private static final String CAPPED = "(n.hour_uses >= n.hourly_limit and n.hour_ends > :now or n.day_uses >= n.daily_limit and n.day_ends > :now)";
    /** Of those that are active. The few that are taken become a hash table. */
    private static final String FREE = "n.caller_id not in (select caller_id from caller_ids where is_active = 1 and available_at > :now)";
    private static final String NOW = "now";
    private static final int LONGEST_NUMBER = 16;

    private final Filter filter;
    private final Optional<List<String>> carriers;
    private final Instant now;

    private ListedNumbers(Filter filter, Optional<List<String>> carriers, Instant now) {
        this.filter = filter;
        this.carriers = carriers;
        this.now = now;
    }

    static ListedNumbers of(Filter filter, CarrierNames known, Instant now, EntityManager em) {
        Optional<List<String>> carriers = filter.carrier()
                .filter(CarrierFilter.Containing.class::isInstance)
                .map(CarrierFilter.Containing.class::cast)
                .map(wanted -> known.containing(wanted.text(), em));
        return new ListedNumbers(filter, carriers, now);
    }

    /** One after the other they are the list. */
    List<ListedPart> parts(Order order) {
        SortField sortField = order.sortField();
        if (sortField == SortField.HOUR_USES || sortField == SortField.DAY_USES) {
            return byUses(order);
        }
        if (filter.status().isEmpty() && sortField == SortField.AVAILABLE_AT) {
            ListedPart active = new Sorted(turns(1), Count.lasting(listed().and(ACTIVE)));
            ListedPart inactive = new Sorted(turns(0), Count.lasting(listed().and(INACTIVE)));
            return List.of(active, inactive);
        }
        return List.of(filter.status()
                .map(status -> of(status, sortField))
                .orElseGet(() -> new Sorted(listed(), Count.lasting(listed()))));
    }

    /**
     * Those with uses in the current period are sorted in memory, whether they are few or all: an index on what calls change
     * would cost every call. All others come in number order.
     */
    private List<ListedPart> byUses(Order order) {
        String counted = order.sortField() == SortField.HOUR_USES
                ? "n.hour_ends > :now and n.hour_uses > 0"
                : "n.day_ends > :now and n.day_uses > 0";
        ListedPart used = new Sifted(rows().and(counted, NOW, now));
        Selection others = rows().and("not (" + counted + ")", NOW, now);
        ListedPart unused = new InNumberOrder(all()
                .<ListedPart>map(count -> new Sorted(others, count.less(used.numbers())))
                .orElseGet(() -> new Sifted(others)));
        return order.descending() ? List.of(used, unused) : List.of(unused, used);
    }

    /** With what calls change of them. Active or not is said of each: the index on area codes begins with it. */
    private Selection rows() {
        return filter.status().map(status -> switch (status) {
            case AVAILABLE -> turns(1).and("n.available_at <= :now", NOW, now);
            case RESERVED -> reserved();
            case LIMIT_REACHED -> capped();
            case INACTIVE -> turns(0);
        })
                .orElseGet(() -> filtered(
                        new Selection("caller_ids n where n.is_active in (0, 1) and n.deleted_at is null")));
    }

    /** How many, where that is known without looking at each row. */
    private Optional<Count> all() {
        return filter.status().map(status -> switch (status) {
            case AVAILABLE -> Optional.of(Count.lasting(listed().and(ACTIVE)).less(taken()));
            case INACTIVE -> Optional.of(Count.lasting(listed().and(INACTIVE)));
            case RESERVED, LIMIT_REACHED -> Optional.<Count>empty();
        }).orElseGet(() -> Optional.of(Count.lasting(listed())));
    }

    /** Those that a call holds now. */
    Selection inCalls() {
        return rows().and("n.available_at > :now and n.reserved_until > :now", NOW, now);
    }

    Selection greaterThan(Optional<CallerIdNumber> number) {
        Selection all = parts(BY_NUMBER).getFirst().numbers();
        return number.map(last -> all.and("n.caller_id > :after", "after", last.value())).orElse(all);
    }

    private ListedPart of(Status status, SortField sortField) {
        boolean byTurn = sortField == SortField.AVAILABLE_AT;
        return switch (status) {
            case AVAILABLE -> new Sorted(
                    byTurn
                            ? turns(1).and("n.available_at <= :now", NOW, now)
                            : listed().and(ACTIVE).and(FREE, NOW, now),
                    Count.lasting(listed().and(ACTIVE)).less(taken()));
            case RESERVED -> new Sifted(reserved());
            case LIMIT_REACHED -> new Sifted(capped());
            case INACTIVE -> new Sorted(byTurn ? turns(0) : listed().and(INACTIVE),
                    Count.lasting(listed().and(INACTIVE)));
        };
    }

    private Selection listed() {
        return filtered(new Selection("listed_numbers n where true"));
    }

    /** What is deleted is inactive. */
    private Selection turns(int active) {
        Selection turns = filtered(new Selection("caller_ids n where n.is_active = " + active));
        return active == 1 ? turns : turns.and("n.deleted_at is null");
    }

    private Selection taken() {
        return filtered(new Selection("caller_ids n where " + ACTIVE).and("n.available_at > :now", NOW, now));
    }

    private Selection reserved() {
        return taken().and("n.reserved_until > :now and not " + CAPPED);
    }

    private Selection capped() {
        return taken().and(CAPPED);
    }

    private Selection filtered(Selection numbers) {
        filter.digits()
                .ifPresent(digits -> numbers.and("n.caller_id between :first and :last", "first", digits)
                        .with("last", digits + "9".repeat(LONGEST_NUMBER - digits.length())));
        filter.areaCode()
                .ifPresent(areaCode -> numbers.and("n.area_code = :area_code", "area_code", areaCode.digits()));
        filter.carrier()
                .filter(CarrierFilter.Absent.class::isInstance)
                .ifPresent(
                        absent -> numbers.and("n.carrier is null"));
        carriers.ifPresent(names -> numbers.andOneOf("n.carrier", "carriers", names));
        return numbers;
    }
}
