// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.numbering.AreaCode;

/** The sum of the counts that all processes wrote into {@code number_days}. */
public final class JpaNumberOutcomes implements NumberOutcomes {
    /** Names every day, so that each number is found in the index. */
    private static final String OF_NUMBERS = """
            select caller_id, %s from number_days
            where day = any(cast(? as date[])) and caller_id = any(?)
            group by caller_id""".formatted(NumberDays.SUMS);
    private static final String OF_ALL = """
            select n.caller_id, l.area_code, %s from number_days n join listed_numbers l on l.caller_id = n.caller_id
            where n.day between cast(? as date) and cast(? as date)
            group by n.caller_id, l.area_code having %s >= ?""".formatted(NumberDays.SUMS, NumberDays.ATTEMPTS);

    private final Database database;

    public JpaNumberOutcomes(Database database) {
        this.database = database;
    }

    @Override
    public Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers, List<LocalDate> days) {
        Map<CallerIdNumber, OutcomeCounts> counts = new HashMap<>();
        database.inTransaction(em -> Jdbc.query(em, OF_NUMBERS,
                row -> new NumberDays.Counts(days.getLast(), new CallerIdNumber(row.getString(1)),
                        NumberDays.read(row, 2)),
                days, numbers))
                .forEach(row -> counts.put(row.number(), row.counts()));
        return counts;
    }

    @Override
    public void forEach(List<LocalDate> days, long minAttempts, Consumer<NumberCounts> action) {
        long unused = database.inTransaction(em -> Jdbc.forEach(em, OF_ALL, row -> action.accept(read(row)),
                days.getFirst().toString(), days.getLast().toString(), minAttempts));
    }

    private static NumberCounts read(ResultSet row) throws SQLException {
        return new NumberCounts(new CallerIdNumber(row.getString(1)),
                Optional.ofNullable(row.getString(2)).flatMap(digits -> LenientParser.parse(AreaCode::new, digits)),
                NumberDays.read(row, 3));
    }
}
