// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.jpa.QueryPart.CachedCount;
import org.callerid.adapter.jpa.QueryPart.CountedByValuePart;
import org.callerid.adapter.jpa.QueryPart.CountedPart;
import org.callerid.adapter.jpa.QueryPart.NumberOrderedPart;
import org.callerid.adapter.jpa.QueryPart.ScannedPart;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.CallerIdStatus;
import org.callerid.application.model.CarrierFilter;
import org.callerid.application.model.DigitsFilter;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The numbers that match a filter at one instant. Columns that only operators change are read from
 * {@code listed_numbers}, to which calls never write (docs/adr/0014).
 */
final class CallerIdQuery {
    private static final CallerIdOrder BY_NUMBER = new CallerIdOrder(CallerIdSortField.NUMBER, false);
    private static final String ACTIVE = "n.is_active = 1";
    private static final String INACTIVE = "n.is_active = 0";
    private static final String LIMIT_REACHED = "(n.hour_uses >= n.hourly_limit and n.hour_ends > :now or n.day_uses >= n.daily_limit and n.day_ends > :now)";
    /** Looked up one by one: {@code caller_ids} has no index by area code, and PostgreSQL would read all of it. */
    private static final String ROWS_IN_AREA_CODE = """
            (select c.* from listed_numbers l
             cross join lateral (select * from caller_ids where caller_id = l.caller_id offset 0) c
             where l.area_code = :area_code) n""";
    private static final String NOW = "now";
    private static final int MAX_NUMBER_LENGTH = 16;
    private static final int SELECTIVE_LENGTH = 4;

    private final CallerIdFilter filter;
    private final Optional<List<String>> carriers;
    private final Instant now;
    /** A subquery for the active numbers that are unavailable: few, so it becomes a hash table. */
    private final String unavailable;

    private CallerIdQuery(CallerIdFilter filter, Optional<List<String>> carriers, Instant now) {
        this.filter = filter;
        this.carriers = carriers;
        this.now = now;
        unavailable = "(select caller_id from rotation where available_from > :now"
                + filter.areaCode().map(areaCode -> " and area_code = :area_code").orElse("") + ")";
    }

    static CallerIdQuery of(CallerIdFilter filter, CarrierNameCache known, Instant now, EntityManager em) {
        Optional<List<String>> carriers = filter.carrier()
                .filter(CarrierFilter.Containing.class::isInstance)
                .map(CarrierFilter.Containing.class::cast)
                .map(wanted -> known.containing(wanted.text(), em));
        return new CallerIdQuery(filter, carriers, now);
    }

    ResultList inOrder(CallerIdOrder order) {
        CallerIdSortField sortField = order.sortField();
        if (sortField == CallerIdSortField.HOUR_USES || sortField == CallerIdSortField.DAY_USES) {
            return total().map(total -> byUses(order, total)).orElseGet(() -> new ResultList(new ScannedPart(rows())));
        }
        if (filter.status().isEmpty() && sortField == CallerIdSortField.AVAILABLE_AT) {
            QueryPart active = new CountedPart(inRotationOrder(), CachedCount.of(listed().and(ACTIVE)));
            QueryPart inactive = new CountedPart(inactive(), CachedCount.of(listed().and(INACTIVE)));
            return new ResultList(List.of(active, inactive), Optional.empty());
        }
        return new ResultList(filter.status()
                .map(status -> of(status, sortField))
                .orElseGet(() -> new CountedPart(listed(), CachedCount.of(listed()))));
    }

    /**
     * Numbers with uses in the current period are read for each page, however many there are: an index on columns that
     * calls change would slow down every call. All others come in number order.
     */
    private ResultList byUses(CallerIdOrder order, CachedCount total) {
        boolean byHour = order.sortField() == CallerIdSortField.HOUR_USES;
        String counted = byHour ? "n.hour_ends > :now and n.hour_uses > 0" : "n.day_ends > :now and n.day_uses > 0";
        CountedByValuePart used = new CountedByValuePart(rows().and(counted, NOW, now),
                byHour ? "n.hour_uses" : "n.day_uses");
        QueryPart unused = new NumberOrderedPart(
                new CountedPart(rows().and("not (" + counted + ")", NOW, now), total.minus(used.count())));
        return new ResultList(order.descending() ? List.of(used, unused) : List.of(unused, used), Optional.of(total));
    }

    /** The matching rows of {@code caller_ids}, with the columns that calls change. */
    private SqlQuery rows() {
        return filter.status().map(status -> switch (status) {
            case AVAILABLE -> withUses(ACTIVE).and("n.available_at <= :now", NOW, now);
            case RESERVED -> reserved();
            case LIMIT_REACHED -> limitReached();
            case INACTIVE -> inactive();
        }).orElseGet(() -> withUses("n.deleted_at is null"));
    }

    /** The number of matches; empty if only reading every row would tell. */
    private Optional<CachedCount> total() {
        return filter.status().map(status -> switch (status) {
            case AVAILABLE -> Optional.of(CachedCount.of(listed().and(ACTIVE)).minus(countedUnavailable()));
            case INACTIVE -> Optional.of(CachedCount.of(listed().and(INACTIVE)));
            case RESERVED, LIMIT_REACHED -> Optional.<CachedCount>empty();
        }).orElseGet(() -> Optional.of(CachedCount.of(listed())));
    }

    /** The matching numbers that are reserved now. */
    SqlQuery reservedNow() {
        return rows().and("n.reserved_until > :now and (n.is_active = 0 or n.caller_id in " + unavailable + ")", NOW,
                now);
    }

    SqlQuery numbersAfter(Optional<CallerIdNumber> number) {
        SqlQuery all = inOrder(BY_NUMBER).parts().getFirst().query();
        return number.map(last -> all.and("n.caller_id > :after", "after", last.value())).orElse(all);
    }

    private QueryPart of(CallerIdStatus status, CallerIdSortField sortField) {
        boolean byTurn = sortField == CallerIdSortField.AVAILABLE_AT;
        return switch (status) {
            case AVAILABLE -> new CountedPart(
                    byTurn
                            ? inRotationOrder().and("n.available_at <= :now", NOW, now)
                            : listed().and(ACTIVE).and("n.caller_id not in " + unavailable, NOW, now),
                    CachedCount.of(listed().and(ACTIVE)).minus(countedUnavailable()));
            case RESERVED -> new ScannedPart(reserved());
            case LIMIT_REACHED -> new ScannedPart(limitReached());
            case INACTIVE -> new CountedPart(byTurn ? inactive() : listed().and(INACTIVE),
                    CachedCount.of(listed().and(INACTIVE)));
        };
    }

    private SqlQuery listed() {
        return filtered(new SqlQuery("listed_numbers n where true"));
    }

    /** The active numbers. */
    private SqlQuery inRotationOrder() {
        return filtered(new SqlQuery("""
                (select caller_id, carrier, area_code, 1 as is_active, available_from as available_at from rotation) n
                where true"""));
    }

    private SqlQuery inactive() {
        return withUses(INACTIVE + " and n.deleted_at is null");
    }

    private SqlQuery countedUnavailable() {
        return inRotationOrder().and("n.available_at > :now", NOW, now);
    }

    private SqlQuery taken() {
        return withUses(ACTIVE).and("n.caller_id in " + unavailable, NOW, now);
    }

    private SqlQuery reserved() {
        return taken().and("n.reserved_until > :now and not " + LIMIT_REACHED);
    }

    private SqlQuery limitReached() {
        return taken().and(LIMIT_REACHED);
    }

    private SqlQuery withUses(String condition) {
        String source = filter.areaCode().isPresent() ? ROWS_IN_AREA_CODE : "caller_ids n";
        SqlQuery rows = filtered(new SqlQuery(source + " where " + condition));
        return filter.digits().filter(CallerIdQuery::isSelective).isPresent()
                ? rows.and("n.caller_id in (select caller_id from listed_numbers where caller_id like :part)")
                : rows;
    }

    /** Whether few numbers match, so that looking them up one by one takes less than reading all rows. */
    private static boolean isSelective(DigitsFilter filter) {
        return filter instanceof DigitsFilter.Containing(var digits) && digits.length() >= SELECTIVE_LENGTH;
    }

    private SqlQuery filtered(SqlQuery numbers) {
        filter.digits().ifPresent(digits -> filtered(numbers, digits));
        filter.areaCode()
                .ifPresent(areaCode -> numbers.and("n.area_code = :area_code", "area_code", areaCode.digits()));
        filter.carrier()
                .filter(CarrierFilter.Absent.class::isInstance)
                .ifPresent(
                        absent -> numbers.and("n.carrier is null"));
        carriers.ifPresent(names -> numbers.andIn("n.carrier", "carriers", names));
        return numbers;
    }

    private static SqlQuery filtered(SqlQuery numbers, DigitsFilter filter) {
        return switch (filter) {
            case DigitsFilter.StartingWith(var digits) -> numbers
                    .and("n.caller_id between :first and :last", "first", digits)
                    .with("last", digits + "9".repeat(MAX_NUMBER_LENGTH - digits.length()));
            case DigitsFilter.Containing(var digits) -> numbers.and("n.caller_id like :part", "part",
                    "%" + digits + "%");
        };
    }
}
