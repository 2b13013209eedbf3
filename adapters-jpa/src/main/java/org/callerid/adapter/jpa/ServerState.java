// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a PostgreSQL server says of itself.
 *
 * @param systemIdentifier the same for all copies of one database cluster
 * @param startedAt tells two servers apart
 * @param clock the server's
 * @param timeline which each promotion increments; empty if the server is a standby, or read-only
 */
record ServerState(long systemIdentifier, Instant startedAt, Instant clock, OptionalInt timeline) {
    /**
     * The timeline is that of the write-ahead log now being written: that of the last checkpoint is older for a while
     * after a promotion.
     */
    private static final String READ = """
            select system_identifier, pg_postmaster_start_time(), clock_timestamp(),
                case current_setting('transaction_read_only') when 'off'
                    then cast(cast('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8) as bit(32)) as integer)
                end
            from pg_control_system()""";

    static ServerState read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(READ)) {
            row.next();
            int timeline = row.getInt(4);
            OptionalInt written = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(timeline);
            return new ServerState(row.getLong(1), Jdbc.instant(row, 2), Jdbc.instant(row, 3), written);
        }
    }
}
