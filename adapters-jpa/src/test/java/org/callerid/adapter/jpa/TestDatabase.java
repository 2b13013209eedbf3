// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.callerid.application.contract.Stores;
import org.callerid.domain.usage.UsageCalendar;

/** A real database for tests, emptied before each use; opened once and kept until the tests end. */
final class TestDatabase {
    static final TestDatabase H2 = new TestDatabase();
    static final TestDatabase POSTGRES = new TestDatabase();
    /** The same PostgreSQL through a real PgBouncer; only for tests with the tag {@code pgbouncer}. */
    static final TestDatabase PGBOUNCER = new TestDatabase();
    private static final List<String> TABLES = List.of("caller_ids", "allocations", "call_keys", "api_logs",
            "audit_trail",
            "agreed_settings", "traffic_minutes", "traffic_hours");

    private final AtomicReference<Database> opened = new AtomicReference<>();

    private TestDatabase() {}

    Stores stores(UsageCalendar calendar) {
        Database database = empty();
        return new Stores(new JpaReservations(database, calendar), new JpaCallerIds(database),
                new JpaRotation(database), new JpaAuditTrail(database));
    }

    synchronized Database empty() {
        Database database = opened.updateAndGet(known -> known != null ? known : Database.open(location()));
        database.writing(em -> {
            TABLES.forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate());
            return TABLES;
        });
        return database;
    }

    static long rows(Database database, String table) {
        return database.reading(em -> ((Number) em.createNativeQuery("select count(*) from " + table)
                .getSingleResult()).longValue());
    }

    private DatabaseLocation location() {
        if (this == PGBOUNCER) {
            return PgBouncer.before(newPostgresDatabase("through_pgbouncer"));
        }
        return this == H2 ? h2File() : newPostgresDatabase("contract");
    }

    static DatabaseLocation.Embedded h2File() {
        try {
            Path folder = Files.createTempDirectory("callerid-test");
            folder.toFile().deleteOnExit();
            return new DatabaseLocation.Embedded(folder.resolve("callerid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseLocation.Postgres newPostgresDatabase(String name) {
        EmbeddedPostgres server = Server.INSTANCE;
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseLocation.Postgres("localhost", server.getPort(), name, "postgres", "postgres", 16);
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
