// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callerid.deploy.testsupport.PostgresServer;

/** A PostgreSQL server that counts statements, if it has the library for that. A commit waits for the disk. */
final class Postgres implements Closeable {
    private static final List<String> STATEMENT_COUNTER = List.of("shared_preload_libraries = 'pg_stat_statements'");

    /** Millions of rows are written and read. */
    private static final int MAX_STATEMENT_MILLIS = 600_000;

    private final PostgresServer server;
    private final boolean countsStatements;

    private Postgres(PostgresServer server, boolean countsStatements) {
        this.server = server;
        this.countsStatements = countsStatements;
    }

    static Postgres start(Path folder) throws IOException, SQLException {
        PostgresServer plain = PostgresServer.start(folder, List.of());
        if (!canCountStatements(plain)) {
            return new Postgres(plain, false);
        }
        plain.close();
        PostgresServer server = PostgresServer.start(folder, STATEMENT_COUNTER);
        try (Connection connection = server.connectAsSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
        return new Postgres(server, true);
    }

    private static boolean canCountStatements(PostgresServer server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select from pg_available_extensions where name = 'pg_stat_statements'")) {
            return found.next();
        }
    }

    Connection connect() throws SQLException {
        Connection connection = server.connect();
        connection.setNetworkTimeout(Runnable::run, MAX_STATEMENT_MILLIS);
        return connection;
    }

    /** The service's settings for this server. */
    Map<String, String> settings() {
        return server.settings();
    }

    long pid() {
        return server.pid();
    }

    String version() throws SQLException {
        try (Connection connection = server.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** Statements executed for the service; none if this server does not count them. */
    Map<String, Long> statements() throws SQLException {
        if (!countsStatements) {
            return Map.of();
        }
        try (Connection connection = server.connectAsSuperuser()) {
            return counts(connection, "statements.sql");
        }
    }

    /** Rows changed. The server publishes the counts of a transaction within a second. */
    Map<String, Long> rows() throws SQLException {
        try (Connection connection = server.connect()) {
            return counts(connection, "rows.sql");
        }
    }

    private static Map<String, Long> counts(Connection connection, String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Resources.read(query))) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
