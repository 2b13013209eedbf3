// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.io.file.PathUtils;
import org.callerid.application.contract.RequestAppender;
import org.callerid.application.contract.Stores;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.domain.usage.UsageCalendar;

/** A real database for tests, emptied before each use. It is opened once and kept until the tests end. */
final class TestDatabase {
    static final TestDatabase POSTGRES = new TestDatabase();
    /** The same PostgreSQL through a real PgBouncer; only for tests with the tag {@code pgbouncer}. */
    static final TestDatabase PGBOUNCER = new TestDatabase();
    private static final List<String> TABLES = List.of("caller_ids", "allocations", "call_keys", "api_logs",
            "audit_operations", "audit_trail", "shared_settings", "traffic_minutes", "traffic_hours",
            "area_code_minutes", "number_days", "callbacks", "contacts", "open_alerts");

    private final AtomicReference<Database> opened = new AtomicReference<>();

    private TestDatabase() {}

    Stores stores(UsageCalendar calendar) {
        Database database = emptied();
        return new Stores(new JpaReservations(database, calendar), new JpaCallerIds(database),
                new JpaRotation(database), new JpaAuditTrail(database));
    }

    synchronized Database emptied() {
        Database database = opened.updateAndGet(known -> known != null ? known : Database.open(location()));
        database.inTransaction(em -> {
            TABLES.forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate());
            em.createNativeQuery("update rotation_progress set corrected_until = 'epoch'").executeUpdate();
            return TABLES;
        });
        return database;
    }

    static RequestAppender requestAppender(Database database) {
        return entries -> {
            try (JpaRequestLog log = new JpaRequestLog(database)) {
                List.of(entries).forEach(log::append);
            }
        };
    }

    static void execute(Database database, String sql) {
        int unused = database.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    static long rows(Database database, String table) {
        return database.query(em -> ((Number) em.createNativeQuery("select count(*) from " + table)
                .getSingleResult()).longValue());
    }

    private PostgresConfig location() {
        return this == PGBOUNCER
                ? PgBouncer.startInFrontOf(newPostgresDatabase("through_pgbouncer"))
                : newPostgresDatabase("contract");
    }

    /** Creates an empty database on the server that all tests of this process share. */
    static PostgresConfig newPostgresDatabase(String name) {
        PostgresConnection server = Server.INSTANCE.superuserConnection();
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PostgresConfig(server.host(), server.port(), name, server.user(), server.password(), 16);
    }

    static Connection connect(PostgresConnection server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    /** Starts a separate server with these parameters, for a single test. */
    static BundledPostgres newServer(Path folder, String... parameters) throws IOException {
        Files.write(folder.resolve("custom.conf"), List.of(parameters));
        return BundledPostgres.open(folder);
    }

    private static final class Server {
        static final BundledPostgres INSTANCE = start();

        private static BundledPostgres start() {
            try {
                Path folder = Files.createTempDirectory("callerid-test");
                BundledPostgres server = newServer(folder, "fsync = off", "max_connections = 100");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndDelete(server, folder)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void closeAndDelete(BundledPostgres server, Path folder) {
            server.close();
            try {
                PathUtils.deleteDirectory(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
