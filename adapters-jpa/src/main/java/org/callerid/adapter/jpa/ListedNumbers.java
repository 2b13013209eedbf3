// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.application.port.out.Listings.By;
import org.callerid.application.port.out.Listings.Filter;
import org.callerid.application.port.out.Listings.Kind;
import org.callerid.application.port.out.Listings.Order;
import org.callerid.domain.callerid.CallerIdNumber;

/** The numbers a filter leaves, at one instant. What only operators change is looked up where calls change nothing. */
final class ListedNumbers {
    private static final Order BY_NUMBER = new Order(By.NUMBER, false);
    private static final String ACTIVE = "n.is_active = 1";
    private static final String INACTIVE = "n.is_active = 0";
    private static final String CAPPED = "(n.hour_uses >= n.hourly_limit and n.hour_ends > ? or n.day_uses >= n.daily_limit and n.day_ends > ?)";
    private static final String LONGEST_NUMBER = "999999999999999";

    private final Vendor vendor;
    private final Filter filter;
    private final Instant now;

    ListedNumbers(Vendor vendor, Filter filter, Instant now) {
        this.vendor = vendor;
        this.filter = filter;
        this.now = now;
    }

    /** One after the other they are the list. */
    List<Part> parts(Order order) {
        By by = order.by();
        if (filter.kind().isEmpty() && by == By.AVAILABLE_AT) {
            Part active = new Part(turns(1), Count.lasting(counted().and(ACTIVE)));
            Part inactive = new Part(turns(0), Count.lasting(counted().and(INACTIVE)));
            return order.descending() ? List.of(inactive, active) : List.of(active, inactive);
        }
        return List.of(filter.kind()
                .map(kind -> of(kind, by))
                .orElseGet(() -> new Part(listed(by), Count.lasting(counted()))));
    }

    Selection greaterThan(Optional<CallerIdNumber> number) {
        Selection all = parts(BY_NUMBER).getFirst().sorted();
        return number.map(last -> all.and("n.caller_id > ?", last.digits())).orElse(all);
    }

    private Part of(Kind kind, By by) {
        boolean byTurn = by == By.AVAILABLE_AT;
        return switch (kind) {
            case FREE -> new Part(
                    byTurn ? turns(1).and("n.available_at <= ?", now) : listed(by).and(ACTIVE).and(vendor.free(), now),
                    Count.lasting(counted().and(ACTIVE)).less(taken()));
            case RESERVED -> taken(taken().and("n.reserved_until > ?", now).and("not " + CAPPED, now, now));
            case CAPPED -> taken(taken().and(CAPPED, now, now));
            case INACTIVE -> new Part(byTurn ? turns(0) : listed(by).and(INACTIVE),
                    Count.lasting(counted().and(INACTIVE)));
        };
    }

    private static Part taken(Selection numbers) {
        return new Part(numbers, (totals, em) -> numbers.count(em));
    }

    private Selection listed(By order) {
        return filtered(new Selection(vendor.listed(order)));
    }

    private Selection counted() {
        return filtered(new Selection(vendor.listed(By.NUMBER, By.AREA_CODE, By.CARRIER)));
    }

    /** What is deleted is inactive. */
    private Selection turns(int active) {
        Selection turns = filtered(new Selection("caller_ids n where n.is_active = " + active));
        return active == 1 ? turns : turns.and("n.deleted_at is null");
    }

    private Selection taken() {
        return filtered(new Selection("caller_ids n where " + ACTIVE).and("n.available_at > ?", now));
    }

    private Selection filtered(Selection numbers) {
        filter.digits()
                .ifPresent(digits -> numbers.and("n.caller_id between ? and ?", digits,
                        digits + LONGEST_NUMBER.substring(digits.length())));
        filter.areaCode().ifPresent(areaCode -> numbers.and("n.area_code = ?", areaCode.digits()));
        filter.carrier().ifPresent(carrier -> numbers.and("n.carrier = ?", carrier.name()));
        return numbers;
    }

    /** How many a part has. */
    interface Count {
        long in(Totals totals, EntityManager em);

        /** Only operators change it. */
        static Count lasting(Selection numbers) {
            return (totals, em) -> totals.count(numbers, em);
        }

        default Count less(Selection others) {
            return (totals, em) -> in(totals, em) - others.count(em);
        }
    }

    record Part(Selection sorted, Count count) {
        List<?> numbers(Order order, long offset, long atMost, EntityManager em) {
            return sorted.column("n.caller_id", orderBy(order), offset, atMost, em);
        }

        /** As in the index that serves it. */
        private static String orderBy(Order order) {
            String direction = order.descending() ? " desc nulls first" : " nulls last";
            return Stream.concat(columns(order.by()), Stream.of("n.caller_id"))
                    .map(column -> column + direction)
                    .collect(joining(", "));
        }

        private static Stream<String> columns(By by) {
            return switch (by) {
                case NUMBER -> Stream.of();
                case AREA_CODE -> Stream.of("n.area_code");
                case CARRIER -> Stream.of("n.carrier");
                case HOURLY_LIMIT -> Stream.of("n.hourly_limit");
                case DAILY_LIMIT -> Stream.of("n.daily_limit");
                case AVAILABLE_AT -> Stream.of("n.is_active", "n.available_at");
            };
        }
    }
}
