// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.callerid.deploy.testsupport.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class PostgresServerTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledServerBreaksItsConnectionsAndComesBackWithAllItCommitted() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(folder)) {
            Connection connection = postgres.connect();
            execute(connection, "create table colours (name text)");
            execute(connection, "insert into colours values ('red')");

            postgres.kill();

            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, "select 1"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(postgres::connect);
            postgres.startAgain();
            assertThat(count(postgres, "colours")).isEqualTo(1);
        }
    }

    @Test
    void aFrozenServerAnswersNobodyUntilItThaws() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(folder)) {
            Connection connection = postgres.connect();
            connection.setNetworkTimeout(Runnable::run, 500);
            postgres.freeze();

            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, "select 1"));

            postgres.thaw();
            execute(postgres.connect(), "select 1");
        }
    }

    @Test
    void theAnswerToACommitIsLostAndTheCommitIsNotAlsoWhereTheDriverSendsOnlyItsName() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(folder);
                FaultyProxy proxy = FaultyProxy.to(postgres.port(), PostgresCommits::new)) {
            Connection connection = postgres.connect(proxy.port());
            execute(connection, "create table colours (name text)");
            connection.setAutoCommit(false);
            for (int before = 0; before < 7; before++) {
                execute(connection, "insert into colours values ('red')");
                connection.commit();
            }
            proxy.loseReplies(1);
            execute(connection, "insert into colours values ('green')");
            assertThat(proxy.repliesToLose()).isEqualTo(1);

            assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);

            assertThat(count(postgres, "colours where name = 'green'")).isEqualTo(1);
            assertThat(proxy.repliesToLose()).isZero();
        }
    }

    @Test
    void aServerWhoseDiskIsFullRefusesToWriteAndGoesOnWhenThereIsRoom() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(120);
        assumeTrue(mounted.isPresent(), "no full disk: mounting a tmpfs is not permitted here");
        try (SmallDisk disk = mounted.orElseThrow();
                PostgresServer postgres = PostgresServer.start(Files.createDirectory(disk.folder().resolve("data")))) {
            execute(postgres.connect(), "create table colours (name text)");
            disk.fill();
            assertThat(Files.getFileStore(disk.folder()).getUsableSpace()).isZero();

            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(postgres.connect(),
                    "insert into colours select repeat('red', 100) from generate_series(1, 200000)"));

            disk.makeRoom();
            postgres.startAgain();
            execute(postgres.connect(), "insert into colours values ('green')");
            assertThat(count(postgres, "colours")).isEqualTo(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresServer postgres, String table) throws SQLException {
        try (Connection connection = postgres.connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
