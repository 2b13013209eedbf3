// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.callerid.domain.callerid.CallerIdNumber;

/** Locks rows of {@code caller_ids} for operators' changes, within one transaction. */
final class CallerIdRows {
    private static final String LOCK = """
            select * from caller_ids where caller_id = any(:numbers) order by caller_id for update""";

    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;

    CallerIdRows(EntityManager em, UnreadableRowRegistry unreadable) {
        this.em = em;
        this.unreadable = unreadable;
    }

    /** Locks {@code numbers} in number order; waits for those that another transaction has locked. */
    List<CallerIdEntity> lock(Collection<CallerIdNumber> numbers) {
        return readable(lock(LOCK, numbers));
    }

    /** The same, including unreadable rows. */
    List<CallerIdEntity> lockIncludingUnreadable(Collection<CallerIdNumber> numbers) {
        return lock(LOCK, numbers);
    }

    private List<CallerIdEntity> lock(String sql, Collection<CallerIdNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : NamedParameterQuery.of(sql, CallerIdEntity.class, em)
                        .with("numbers", numbers.stream().map(CallerIdNumber::value).toList())
                        .list(CallerIdEntity.class);
    }

    private List<CallerIdEntity> readable(List<CallerIdEntity> rows) {
        return rows.stream().filter(row -> row.read(unreadable).isPresent()).toList();
    }
}
