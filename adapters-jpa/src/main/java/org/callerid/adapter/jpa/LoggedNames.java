// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/** The names in a column, such as the campaigns in the request log, read from the index on it. */
final class LoggedNames {
    /** The index is searched once per name; this many take a tenth of a second. */
    private static final int MAX_NAMES = 5_000;

    private final String table;
    private final String column;
    private final EntityManager em;

    LoggedNames(String table, String column, EntityManager em) {
        this.table = table;
        this.column = column;
        this.em = em;
    }

    /**
     * The name itself if a row has it; otherwise all names that contain it, ignoring case, among the first
     * {@value #MAX_NAMES}.
     */
    List<String> matching(String text) {
        return isKnown(text) ? List.of(text) : containing(text.toLowerCase(Locale.ROOT));
    }

    private boolean isKnown(String name) {
        return !new SqlQuery(table + " where true").and(column + " = :name", "name", name)
                .column(column, column, 0, 1, em)
                .isEmpty();
    }

    private List<String> containing(String part) {
        return NamedParameterQuery.of(distinct(), em)
                .listUpTo(MAX_NAMES, String.class)
                .stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }

    /** A loose index scan, with one index search per distinct value. By itself PostgreSQL would read every row. */
    private String distinct() {
        return """
                with recursive known(name) as (
                    (select %1$s from %2$s where %1$s is not null order by %1$s limit 1)
                    union all
                    select (select %1$s from %2$s where %1$s > known.name order by %1$s limit 1)
                    from known where known.name is not null)
                select name from known where name is not null""".formatted(column, table);
    }
}
