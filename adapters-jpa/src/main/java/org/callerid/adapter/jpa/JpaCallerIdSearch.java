// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * Searches {@code caller_ids}, sorted and filtered by SQL (docs/adr/0014).
 *
 * <ol>
 * <li>Count the matches, unless they are cached for the current revision.
 * <li>Find the page's numbers, from the nearer end, in an index that has the sort order and contains the filtered
 * columns. Reserved numbers and those at their limit are few: they are read and counted in one query.
 * <li>Read the rows of these numbers.
 * </ol>
 */
public final class JpaCallerIdSearch implements CallerIdSearch {
    private final Database database;
    private final CountCache totals = new CountCache();
    private final CarrierNameCache carriers = new CarrierNameCache();

    public JpaCallerIdSearch(Database database) {
        this.database = database;
    }

    @Override
    public Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit, Instant now) {
        if (filter.status().isPresent() || order.sortField() == CallerIdSortField.AVAILABLE_AT) {
            database.catchUpRotation(now);
        }
        return database.query(em -> {
            QueryPart.Slice page = numbers(filter, now, em).inOrder(order)
                    .slice(order, first, first + limit, totals, em);
            return new Page(rows(page.numbers(), em), page.total());
        });
    }

    @Override
    public MatchCount count(CallerIdFilter filter, Instant now) {
        database.catchUpRotation(now);
        return database.query(em -> {
            CallerIdQuery numbers = numbers(filter, now, em);
            CallerIdOrder any = new CallerIdOrder(CallerIdSortField.NUMBER, false);
            return new MatchCount(numbers.inOrder(any).slice(any, 0, 0, totals, em).total(),
                    numbers.reservedNow().count(em));
        });
    }

    @Override
    public List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit,
            Instant now) {
        if (filter.status().isPresent()) {
            database.catchUpRotation(now);
        }
        return database.query(em -> {
            SqlQuery numbers = numbers(filter, now, em).numbersAfter(after);
            return database.unreadableRowRegistry()
                    .readPage(CallerIdEntity.TABLE, limit, batchSize -> readInOrder(numbers, batchSize, em),
                            Function.identity());
        });
    }

    @Override
    public List<CallerIdRecord> findAll(Collection<CallerIdNumber> numbers) {
        List<String> wanted = numbers.stream().distinct().sorted().map(CallerIdNumber::value).toList();
        return database.query(em -> rows(wanted, em));
    }

    private CallerIdQuery numbers(CallerIdFilter filter, Instant now, EntityManager em) {
        return CallerIdQuery.of(filter, carriers, now, em);
    }

    /** Contains an empty element for each row that cannot be read. */
    private List<Optional<CallerIdRecord>> readInOrder(SqlQuery numbers, int limit, EntityManager em) {
        List<?> found = numbers.column("n.caller_id", "n.caller_id", 0, limit, em);
        Map<String, CallerIdRecord> readable = rows(found, em).stream()
                .collect(toMap(row -> row.callerId().number().value(), identity()));
        return found.stream().map(number -> Optional.ofNullable(readable.get((String) number))).toList();
    }

    private List<CallerIdRecord> rows(List<?> numbers, EntityManager em) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, CallerIdRecord> rows = em
                .createQuery("select c from CallerIdEntity c where c.deletedAt is null and c.number in :numbers",
                        CallerIdEntity.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .flatMap(row -> row.readRecord(database.unreadableRowRegistry()).stream())
                .collect(toMap(row -> row.callerId().number().value(), identity()));
        return numbers.stream().map(rows::get).filter(Objects::nonNull).toList();
    }
}
