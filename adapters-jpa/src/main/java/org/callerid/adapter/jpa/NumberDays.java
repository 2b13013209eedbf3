// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.reservation.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code number_days}. Its columns of counts have the names of the outcomes.
 *
 * <p>A process cannot keep the counts of a day in memory: there may be a million numbers. So it adds to its own rows, and
 * a row remembers by which batch, so that a batch whose commit was not answered can be written again.
 */
final class NumberDays {
    private static final List<CallOutcome> OUTCOMES = CallOutcome.reported();
    private static final String ADD = """
            insert into number_days as n (day, caller_id, node, batch, %s, talk_seconds)
            select * from unnest(cast(? as date[]), ?, cast(? as uuid[]), cast(? as bigint[]), %s, cast(? as bigint[]))
            on conflict (day, caller_id, node) do update
            set batch = excluded.batch, %s, talk_seconds = n.talk_seconds + excluded.talk_seconds
            where n.batch < excluded.batch""".formatted(columns(name -> name),
            columns(name -> "cast(? as integer[])"), columns(name -> name + " = n." + name + " + excluded." + name));

    /** The sums of the counts, in the order in which {@link #read} expects them. */
    static final String SUMS = columns(name -> "sum(" + name + ")") + ", sum(talk_seconds)";
    static final String ATTEMPTS = OUTCOMES.stream()
            .filter(CallOutcome::isAttempt)
            .map(CallOutcome::label)
            .collect(joining(" + ", "sum(", ")"));

    private NumberDays() {}

    /**
     * Adds to the rows of a process, with one statement.
     *
     * @param batch greater than those written before; adding it again changes nothing
     */
    static void add(List<Counts> rows, UUID node, long batch, EntityManager em) {
        ArrayColumns<Counts> columns = new ArrayColumns<>(rows);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(columns.of(Counts::day),
                columns.of(row -> row.number().value()), Collections.nCopies(rows.size(), node),
                Collections.nCopies(rows.size(), batch)));
        OUTCOMES.forEach(outcome -> parameters.add(columns.of(row -> row.counts().count(outcome))));
        parameters.add(columns.of(row -> row.counts().talkTime().toSeconds()));
        Jdbc.update(em, ADD, parameters.toArray());
    }

    /** @param first the column of the first of {@link #SUMS} */
    static OutcomeCounts read(ResultSet row, int first) throws SQLException {
        Map<CallOutcome, Long> calls = new EnumMap<>(CallOutcome.class);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            long count = row.getLong(first + i);
            if (count > 0) {
                calls.put(OUTCOMES.get(i), count);
            }
        }
        return new OutcomeCounts(calls, Duration.ofSeconds(row.getLong(first + OUTCOMES.size())));
    }

    private static String columns(Function<String, String> form) {
        return OUTCOMES.stream().map(CallOutcome::label).map(form).collect(joining(", "));
    }

    /** What is added to a row. */
    record Counts(LocalDate day, CallerIdNumber number, OutcomeCounts counts) {}
}
