// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.deploy.testsupport.PostgresServer;

/** Reads the reservations and answers that the nodes stored, bypassing faults between them and PostgreSQL. */
record DatabaseReader(PostgresServer postgres) {
    /** All rows. */
    List<AllocationRow> allocations() throws SQLException {
        List<AllocationRow> found = new ArrayList<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, caller_id, call_id, destination, reserved_at,"
                        + " reserved_until, released_at, pg_xact_commit_timestamp(xmin) from allocations")) {
            while (rows.next()) {
                found.add(new AllocationRow(rows.getString(1), rows.getString(2),
                        new CallKey(rows.getString(3), rows.getString(4)), time(rows, 5).orElseThrow(),
                        time(rows, 6).orElseThrow(), time(rows, 7), time(rows, 8).orElseThrow()));
            }
        }
        return found;
    }

    /** The answers to calls whose ids begin with {@code run}. */
    List<LoggedAnswer> answers(String run) throws SQLException {
        List<LoggedAnswer> found = new ArrayList<>();
        try (Connection connection = postgres.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select call_id, destination, response_time_ms from api_logs where starts_with(call_id, ?)")) {
            statement.setString(1, run);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new LoggedAnswer(new CallKey(rows.getString(1), rows.getString(2)),
                            Duration.ofNanos(Math.round(rows.getDouble(3) * 1e6))));
                }
            }
        }
        return found;
    }

    private static Optional<Instant> time(ResultSet rows, int column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
