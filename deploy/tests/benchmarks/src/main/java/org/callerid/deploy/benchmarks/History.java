// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The reservations that a service has stored, and what its clients were answered. */
final class History {
    private final Postgres postgres;
    private final long rowsBefore;
    private long granted;
    private long unanswered;

    /** Everything stored up to now was stored before the clients came. */
    History(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.rowsBefore = read().rows;
    }

    void expect(LoadResult result, Load load) {
        granted += result.granted();
        unanswered += result.errors() + load.unansweredAtEnd();
    }

    HistoryReport check(String name) throws SQLException {
        Stored stored = read();
        long added = stored.rows - rowsBefore;
        return new HistoryReport(name, added, granted, stored.overlaps, stored.overLimit,
                Math.max(0, granted - added), Math.max(0, added - granted - unanswered), stored.duplicates);
    }

    private Stored read() throws SQLException {
        try (Connection connection = postgres.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local work_mem = '256MB'");
            try (ResultSet row = statement.executeQuery(Resources.read("history.sql"))) {
                row.next();
                return new Stored(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
            }
        }
    }

    private record Stored(long rows, long overlaps, long overLimit, long duplicates) {}
}
