// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies the whole database to a file while the service runs: numbers with their counters and reservations, the history,
 * the request log, the audit trail, settings. The file is a ZIP archive with a CSV file for each table, as they were at
 * one instant. It does not depend on the version of PostgreSQL.
 */
public final class DatabaseBackup {
    private static final String SCHEMA = "select version from flyway_schema_history where success"
            + " order by installed_rank desc limit 1";

    private DatabaseBackup() {}

    /**
     * Writes the backup.
     *
     * @return the number of rows of each table
     * @throws DatabaseSetupException if none of several hosts is the primary
     * @throws BackupException if the database has no schema yet or fails meanwhile
     */
    public static Map<String, Long> write(PostgresConfig location, OutputStream file) throws IOException {
        try (Connection connection = DataSources.unpooled(PrimaryTracker.locate(location)).getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return write(connection, file);
        } catch (SQLException e) {
            throw new BackupException(SqlFailures.describe(e, location), e);
        }
    }

    private static Map<String, Long> write(Connection connection, OutputStream file) throws IOException, SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(file); Statement statement = connection.createStatement()) {
            statement.execute(BackupTables.FORMAT_OF_VALUES);
            zip.putNextEntry(new ZipEntry(BackupTables.MANIFEST));
            manifest(statement).store(zip, "Caller-ID Rotation");
            zip.closeEntry();
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : BackupTables.ALL) {
                zip.putNextEntry(new ZipEntry(BackupTables.entryOf(table)));
                rows.put(table, copies.copyOut("copy (select * from " + table + ") to stdout with (format csv, header)",
                        new Unclosed(zip)));
                zip.closeEntry();
            }
        }
        return rows;
    }

    private static Properties manifest(Statement statement) throws SQLException {
        Properties manifest = new Properties();
        manifest.setProperty("schema", single(statement, SCHEMA));
        manifest.setProperty("revision", single(statement, "select revision from change_feed"));
        manifest.setProperty("at", single(statement, "select now()"));
        return manifest;
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The driver closes what it has written a table to. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
