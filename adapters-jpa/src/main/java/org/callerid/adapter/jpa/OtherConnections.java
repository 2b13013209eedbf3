// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections of others to the database as the same user, such as those of running nodes. */
public final class OtherConnections {
    private static final String COUNT = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()";

    private OtherConnections() {}

    /**
     * How many there are.
     *
     * @throws DatabaseSetupException if none of several hosts is the primary
     * @throws BackupException if the database fails
     */
    public static long count(PostgresConfig location) {
        try (Connection connection = DataSources.unpooled(PrimaryTracker.locate(location)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BackupException(SqlFailures.describe(e, location), e);
        }
    }
}
