// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledPostgresTest {
    /** Created once: that takes seconds. */
    @TempDir
    static Path folder;

    @AfterAll
    static void stop() {
        BundledPostgres.open(folder).close();
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            execute(postgres.connection(), "create table if not exists calls (id int)", "truncate calls",
                    "insert into calls values (1)");
        }
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            assertThat(query(postgres.connection(), "select id from calls")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "data_checksums, on",
        "listen_addresses, 127.0.0.1", "unix_socket_directories, ''", "server_encoding, UTF8", "lc_messages, C",
        "password_encryption, scram-sha-256"})
    void theServerIsConfiguredToKeepWhatItCommits(String parameter, String setting) throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            assertThat(query(postgres.superuserConnection(), "show " + parameter)).isEqualTo(setting);
        }
    }

    @Test
    void numbersSortByteByByte() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            assertThat(query(postgres.connection(),
                    "select datcollate from pg_database where datname = current_database()")).isEqualTo("C.UTF-8");
        }
    }

    @Test
    void theServiceIsNoSuperuserAndItsPasswordIsPrivate() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            PostgresConnection connection = postgres.connection();
            assertThat(query(connection, "select usesuper from pg_user where usename = current_user")).isEqualTo("f");
            for (String file : List.of("password", "superuser-password")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThatThrownBy(() -> query(new PostgresConnection(connection.host(), connection.port(),
                    connection.database(), connection.user(), "guessed"), "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThat(connection.toString()).doesNotContain(connection.password());
        }
    }

    @Test
    void theLastProcessThatUsesItStopsIt() throws Exception {
        try (UserProcess other = UserProcess.start(folder)) {
            try (BundledPostgres postgres = BundledPostgres.open(folder)) {
                assertThat(postgres.pid()).isEqualTo(other.pidOfServer());
            }
            assertThat(isAlive(other.pidOfServer())).isTrue();
            other.end();
            assertThat(isAlive(other.pidOfServer())).isFalse();
        }
    }

    @Test
    void aServerThatAKilledProcessLeftBehindIsUsed() throws Exception {
        try (UserProcess other = UserProcess.start(folder)) {
            other.kill();

            try (BundledPostgres postgres = BundledPostgres.open(folder)) {
                assertThat(postgres.pid()).isEqualTo(other.pidOfServer());
                assertThat(query(postgres.connection(), "select 1")).isEqualTo("1");
            }
            assertThat(isAlive(other.pidOfServer())).isFalse();
        }
    }

    @Test
    void aKilledServerIsStartedAgainOnItsPort() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            execute(postgres.connection(), "create table if not exists calls (id int)", "truncate calls",
                    "insert into calls values (1)");
            PostgresConnection before = postgres.connection();
            kill(postgres.pid());
            await().atMost(Duration.ofSeconds(5)).until(() -> !postgres.isRunning());

            postgres.restart();

            assertThat(postgres.connection()).isEqualTo(before);
            assertThat(query(before, "select id from calls")).isEqualTo("1");
        }
    }

    @Test
    void anotherProcessMayHaveTheNumberOfAKilledServer() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            execute(postgres.connection(), "select 1");
        }
        Files.writeString(folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n5432\n\n127.0.0.1\n\nready   \n");

        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            assertThat(query(postgres.connection(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aSpoiltFileOfAKilledServerIsNoHindrance() throws Exception {
        BundledPostgres.open(folder).close();
        Files.writeString(folder.resolve("data/postmaster.pid"), "\0\0\n\n\n\n\n\n\n\n");

        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            assertThat(query(postgres.connection(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anotherProcessOnItsPortIsNamed() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            int port = postgres.connection().port();
            kill(postgres.pid());
            await().atMost(Duration.ofSeconds(5)).until(() -> !postgres.isRunning());
            try (ServerSocket foreign = listenOn(port)) {
                assertThat(foreign.isBound()).isTrue();
                assertThatThrownBy(postgres::restart).isInstanceOf(BundledPostgresException.class)
                        .hasMessageContaining("another process listens on its port");
            }
            postgres.restart();
        }
    }

    @Test
    void dataOfANewerVersionIsLeftAlone() throws Exception {
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            execute(postgres.connection(), "select 1");
        }
        Path version = folder.resolve("data/PG_VERSION");
        String before = Files.readString(version);
        Files.writeString(version, "99\n");
        try {
            assertThatThrownBy(() -> BundledPostgres.open(folder)).isInstanceOf(BundledPostgresException.class)
                    .hasMessageContaining("was written by PostgreSQL 99")
                    .hasMessageContaining("DATA_DIR");
        } finally {
            Files.writeString(version, before);
        }
    }

    @Test
    void operatorsHaveTheLastWordOnItsParameters() throws Exception {
        Path custom = Files.writeString(folder.resolve("custom.conf"), "shared_buffers = 32MB\n");
        try (BundledPostgres postgres = BundledPostgres.open(folder)) {
            assertThat(query(postgres.connection(), "show shared_buffers")).isEqualTo("32MB");
        } finally {
            Files.delete(custom);
        }
    }

    @Test
    void aParameterThatCannotBeUsedIsNamed() throws Exception {
        Path custom = Files.writeString(folder.resolve("custom.conf"), "max_connections = many\n");
        try {
            assertThatThrownBy(() -> BundledPostgres.open(folder)).isInstanceOf(BundledPostgresException.class)
                    .hasMessageContaining("max_connections");
        } finally {
            Files.delete(custom);
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return await().atMost(Duration.ofSeconds(5))
                .ignoreExceptions()
                .until(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()), ServerSocket::isBound);
    }

    private static boolean isAlive(long pid) {
        return new Postmaster(pid, 0, true).isRunning();
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static void execute(PostgresConnection database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(PostgresConnection database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresConnection database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
