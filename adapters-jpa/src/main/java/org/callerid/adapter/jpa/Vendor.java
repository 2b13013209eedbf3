// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;
import org.callerid.application.port.out.Listings.By;

/** Where the two databases differ. */
enum Vendor {
    /** Locks every row it sorts, so the rows are found first and locked after. */
    H2 {
        @Override
        String lockUnlocked(String free) {
            return "select * from caller_ids where caller_id in (select caller_id from caller_ids" + free
                    + ") for update skip locked";
        }

        // Here a call pays for no index but those of the columns it changes. Left alone, H2 takes one that needs the rows.
        @Override
        String listed(By... orders) {
            return Stream.of(orders)
                    .map(by -> "caller_ids_by_" + by.name().toLowerCase(Locale.ROOT))
                    .collect(joining(", ", "caller_ids n use index (", ") where n.deleted_at is null"));
        }

        @Override
        String free() {
            return "n.available_at <= ?";
        }

        @Override
        String distinct(String table, String column, int atMost) {
            return "select distinct " + column + " from " + table + " where " + column + " is not null order by "
                    + column + " fetch first " + atMost + " rows only";
        }

        // Rows that are among the result of a query are found, if their key has two columns, by asking it again for each row.
        @Override
        String deleteSome(String table, String condition) {
            return "delete from " + table + " where " + condition + " fetch first ? rows only";
        }
    },
    /** Locks row after row in the order of an index, and passes by those that are locked. */
    POSTGRESQL {
        @Override
        String lockUnlocked(String free) {
            return "select * from caller_ids" + free + " for update skip locked";
        }

        @Override
        String listed(By... orders) {
            return "listed_numbers n where true";
        }

        // The few that are taken become a hash table.
        @Override
        String free() {
            return "n.caller_id not in (select caller_id from caller_ids where is_active = 1 and available_at > ?)";
        }

        // Left alone, PostgreSQL reads every row: here it enters the index once for each value.
        @Override
        String distinct(String table, String column, int atMost) {
            return """
                    with recursive known(name) as (
                        (select %1$s from %2$s where %1$s is not null order by %1$s limit 1)
                        union all
                        select (select %1$s from %2$s where %1$s > known.name order by %1$s limit 1)
                        from known where known.name is not null)
                    select name from known where name is not null limit %3$s""".formatted(column, table,
                    String.valueOf(atMost));
        }

        @Override
        String deleteSome(String table, String condition) {
            return "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + condition
                    + " limit ?))";
        }
    };

    /** A query that locks the unlocked ones of the rows that {@code free}, a condition with order and limit, describes. */
    abstract String lockUnlocked(String free);

    /**
     * The listed numbers, {@code n}, and what operators say of them, by an index of one of {@code orders}. A condition can be
     * added.
     */
    abstract String listed(By... orders);

    /** A condition on listed numbers that are active: they can be given at an instant. */
    abstract String free();

    /** A query for the values in a column that leads an index. */
    abstract String distinct(String table, String column, int atMost);

    /**
     * A statement that deletes rows, as many as its last parameter says at most, and looks at none more than once.
     */
    abstract String deleteSome(String table, String condition);

    /** The folder of the migrations that only this database has. */
    String migrations() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Vendor of(DatabaseLocation location) {
        return switch (location) {
            case DatabaseLocation.Embedded embedded -> H2;
            case DatabaseLocation.Postgres postgres -> POSTGRESQL;
        };
    }
}
