// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Restores what {@link DatabaseBackup} wrote, into a database that has no numbers yet, in one transaction. */
public final class DatabaseRestore {
    private static final Pattern HEADING = Pattern.compile("[a-z_]+(?:,[a-z_]+)*");
    /**
     * More than the changes that operators make between two backups. A Redis that has seen later changes than the backup
     * would otherwise believe that it knows all of them.
     */
    private static final long REVISIONS_SKIPPED = 1_000_000;

    private DatabaseRestore() {}

    /**
     * Migrates the schema of the database and restores the backup.
     *
     * @return the number of rows of each table
     * @throws BackupException if the file is no backup, the database has numbers or a history already, or it fails;
     *         nothing is restored then
     * @throws DatabaseSetupException if the database cannot be used
     */
    public static Map<String, Long> read(PostgresConfig location, InputStream file) throws IOException {
        PostgresConfig primary = PrimaryTracker.locate(location);
        Migration.run(primary);
        try (Connection connection = DataSources.unpooled(primary).getConnection()) {
            connection.setAutoCommit(false);
            Map<String, Long> rows = read(connection, new ZipInputStream(file));
            connection.commit();
            return rows;
        } catch (SQLException e) {
            throw new BackupException("The backup could not be restored: " + e.getMessage(), e);
        }
    }

    private static Map<String, Long> read(Connection connection, ZipInputStream zip) throws IOException, SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(BackupTables.FORMAT_OF_VALUES);
            requireEmpty(statement);
            long revision = revision(zip) + REVISIONS_SKIPPED;
            // What this database's own first start has stored, such as an admin token.
            statement.execute("delete from shared_settings");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : BackupTables.ALL) {
                requireEntry(zip, BackupTables.entryOf(table));
                rows.put(table, copy(copies, table, new BufferedInputStream(zip)));
            }
            statement.execute("update caller_ids set revision = " + revision);
            statement.execute("update change_feed set revision = " + revision);
            for (String table : BackupTables.WITH_GENERATED_IDS) {
                statement.execute("select setval(pg_get_serial_sequence('" + table + "', 'id'),"
                        + " (select coalesce(max(id), 0) + 1 from " + table + "), false)");
            }
        }
        return rows;
    }

    private static void requireEmpty(Statement statement) throws SQLException {
        // Until the end: a service that starts meanwhile waits.
        statement.execute("lock table caller_ids, allocations in exclusive mode");
        try (ResultSet row = statement
                .executeQuery("select exists (select from caller_ids) or exists (select from allocations)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new BackupException("This database has numbers or a history already: restore into an empty one.");
            }
        }
    }

    private static long revision(ZipInputStream zip) throws IOException {
        requireEntry(zip, BackupTables.MANIFEST);
        Properties manifest = new Properties();
        manifest.load(zip);
        try {
            return Long.parseLong(manifest.getProperty("revision", ""));
        } catch (NumberFormatException e) {
            throw noBackup();
        }
    }

    private static void requireEntry(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw noBackup();
        }
    }

    /** The heading names the columns: a newer schema may have others, with defaults. */
    private static long copy(CopyManager copies, String table, InputStream csv) throws IOException, SQLException {
        String columns = firstLine(csv);
        if (!HEADING.matcher(columns).matches()) {
            throw noBackup();
        }
        return copies.copyIn("copy " + table + " (" + columns + ") from stdin with (format csv)", csv);
    }

    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != -1 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static BackupException noBackup() {
        return new BackupException("The file is not a complete backup of this service.");
    }
}
