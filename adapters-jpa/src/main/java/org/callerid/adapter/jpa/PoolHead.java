// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.rotation.RotationKey;

/**
 * The first numbers of a pool in the order of the table {@code rotation}, which may place a number too early but never
 * too late.
 */
final class PoolHead {
    private final CandidatePool pool;
    private final int wanted;
    private final int limit;
    private final Instant now;
    private final List<Row> rows = new ArrayList<>();

    /** @param spare how many rows are read in addition to those wanted */
    PoolHead(CandidatePool pool, int wanted, int spare, Instant now) {
        this.pool = pool;
        this.wanted = wanted;
        this.limit = wanted + spare;
        this.now = now;
    }

    CandidatePool pool() {
        return pool;
    }

    int wanted() {
        return wanted;
    }

    /** How many rows are read at most. */
    int limit() {
        return limit;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Whether these are all rows of the pool. */
    boolean isComplete() {
        return rows.size() < limit;
    }

    /** The numbers that are placed too early. */
    List<String> wrong() {
        return rows.stream().filter(row -> row.availableFrom().isBefore(row.availableAt())).map(Row::number).toList();
    }

    /** The available numbers, longest available first: those that come before every number that was not read. */
    List<String> available() {
        Optional<RotationKey> last = isComplete()
                ? Optional.empty()
                : rows.stream().map(Row::placedAt).max(Comparator.naturalOrder());
        return rows.stream()
                .filter(row -> !row.availableAt().isAfter(now)
                        && last.filter(end -> row.actual().compareTo(end) > 0).isEmpty())
                .map(Row::number)
                .toList();
    }

    /**
     * @param place of the pool among those that were asked for
     * @param availableFrom according to {@code rotation}
     * @param availableAt according to {@code caller_ids}
     */
    record Row(int place, String number, Instant availableFrom, Instant availableAt) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getInt(1), row.getString(2), Jdbc.instant(row, 3), Jdbc.instant(row, 4));
        }

        RotationKey placedAt() {
            return new RotationKey(availableFrom, number);
        }

        RotationKey actual() {
            return new RotationKey(availableAt, number);
        }
    }
}
