// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.jpa.ListedPart.Count;
import org.callerid.adapter.jpa.ListedPart.Sifted;
import org.callerid.adapter.jpa.ListedPart.Sorted;
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
    List<ListedPart> parts(Order order) {
        By by = order.by();
        if (filter.kind().isEmpty() && by == By.AVAILABLE_AT) {
            ListedPart active = new Sorted(turns(1), Count.lasting(counted().and(ACTIVE)));
            ListedPart inactive = new Sorted(turns(0), Count.lasting(counted().and(INACTIVE)));
            return order.descending() ? List.of(inactive, active) : List.of(active, inactive);
        }
        return List.of(filter.kind()
                .map(kind -> of(kind, by))
                .orElseGet(() -> new Sorted(listed(by), Count.lasting(counted()))));
    }

    Selection greaterThan(Optional<CallerIdNumber> number) {
        Selection all = parts(BY_NUMBER).getFirst().numbers();
        return number.map(last -> all.and("n.caller_id > ?", last.value())).orElse(all);
    }

    private ListedPart of(Kind kind, By by) {
        boolean byTurn = by == By.AVAILABLE_AT;
        return switch (kind) {
            case FREE -> new Sorted(
                    byTurn ? turns(1).and("n.available_at <= ?", now) : listed(by).and(ACTIVE).and(vendor.free(), now),
                    Count.lasting(counted().and(ACTIVE)).less(taken()));
            case RESERVED -> new Sifted(taken().and("n.reserved_until > ?", now).and("not " + CAPPED, now, now));
            case CAPPED -> new Sifted(taken().and(CAPPED, now, now));
            case INACTIVE -> new Sorted(byTurn ? turns(0) : listed(by).and(INACTIVE),
                    Count.lasting(counted().and(INACTIVE)));
        };
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
}
