// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.rotation.RotationKey;

/**
 * The first numbers of a pool in the order of the table {@code rotation}, which may place a number too early but never
 * too late. The rows of each area code are read separately.
 */
final class PoolHead {
    private final CandidatePool pool;
    private final int wanted;
    private final int limit;
    private final Instant now;
    private final List<Part> parts;

    /** @param spare how many rows are read in addition to those wanted */
    PoolHead(CandidatePool pool, int wanted, int spare, Instant now) {
        this.pool = pool;
        this.wanted = wanted;
        this.limit = wanted + spare;
        this.now = now;
        this.parts = switch (pool) {
            case CandidatePool.InAreaCode(var areaCode) -> List.of(new Part(Optional.of(areaCode)));
            case CandidatePool.InAreaCodes(var areaCodes) ->
                areaCodes.stream().map(Optional::of).map(Part::new).toList();
            case CandidatePool.AnyAreaCode() -> List.of(new Part(Optional.empty()));
        };
    }

    CandidatePool pool() {
        return pool;
    }

    int wanted() {
        return wanted;
    }

    /** How many rows of each part are read at most. */
    int limit() {
        return limit;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether these are all rows of the pool. */
    boolean isComplete() {
        return parts.stream().allMatch(part -> part.rows.size() < limit);
    }

    /** The numbers that are placed too early. */
    List<String> wrong() {
        return rows().filter(row -> row.availableFrom().isBefore(row.availableAt())).map(Row::number).toList();
    }

    /** The available numbers, longest available first: those that come before every number that was not read. */
    List<String> available() {
        Optional<RotationKey> end = parts.stream()
                .filter(part -> part.rows.size() >= limit)
                .map(Part::last)
                .min(Comparator.naturalOrder());
        Stream<Row> available = rows().filter(row -> !row.availableAt().isAfter(now)
                && end.filter(last -> row.actual().compareTo(last) > 0).isEmpty());
        return (parts.size() == 1 ? available : available.sorted(Comparator.comparing(Row::actual)))
                .map(Row::number)
                .toList();
    }

    private Stream<Row> rows() {
        return parts.stream().flatMap(part -> part.rows.stream());
    }

    /** The numbers of one area code, or of all together. */
    static final class Part {
        private final Optional<AreaCode> areaCode;
        private final List<Row> rows = new ArrayList<>();

        private Part(Optional<AreaCode> areaCode) {
            this.areaCode = areaCode;
        }

        Optional<AreaCode> areaCode() {
            return areaCode;
        }

        /** Adds the next row in the order of {@code available_at} and number. */
        void add(Row row) {
            rows.add(row);
        }

        private RotationKey last() {
            return rows.stream().map(Row::placedAt).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /**
     * @param place of the part among those that were asked for
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
