// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.adapter.jpa.PostgresConfig.Host;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers with copies of one database, the second of which is promoted. */
@Tag("full")
class SeveralHostsTest {
    @TempDir
    private Path folder;
    private BundledPostgres first;
    private BundledPostgres second;

    @BeforeEach
    void startFirst() throws IOException {
        Path original = Files.createDirectory(folder.resolve("first"));
        TestDatabase.newServer(original, "fsync = off").close();
        Path copy = folder.resolve("second");
        copy(original, copy);
        Files.createFile(copy.resolve("data/standby.signal"));
        first = BundledPostgres.open(original);
        second = BundledPostgres.open(copy);
        second.close();
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void aPromotedServerIsUsedFromThenOnAndTheFormerPrimaryNeverAgain() throws Exception {
        PostgresConfig both = both();
        try (Database database = Database.open(both)) {
            assertThat(port(database)).isEqualTo(first.connection().port());

            second.restart();
            await("the standby is known").atMost(Duration.ofSeconds(5))
                    .until(() -> database.hostReport().orElseThrow().hosts().getLast().endsWith(" is a standby"));
            assertThat(database.hostReport().orElseThrow().warnings()).isEmpty();

            promoteSecond();
            await("the new primary is used").atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() -> port(database) == second.connection().port());
            assertThat(database.isReachable()).isTrue();
            assertThat(PrimaryTracker.locate(both).port()).isEqualTo(second.connection().port());
            assertThat(database.hostReport().orElseThrow().warnings()).singleElement()
                    .asString()
                    .contains("a former primary, which is not used");

            second.close();
            assertThatThrownBy(() -> port(database)).isInstanceOf(StoreUnavailableException.class);
            assertThat(database.isReachable()).isFalse();
        }
        assertThatThrownBy(() -> Database.open(both)).isInstanceOf(DatabaseSetupException.class)
                .hasMessageContaining(first.connection().port() + " accepts writes on timeline 1, and is not used");
    }

    @Test
    void whatAServerSaidBeforeAnotherWasPromotedDoesNotCount() {
        try (Database database = Database.open(both())) {
            assertThatThrownBy(() -> database.query(em -> {
                int port = NamedParameterQuery.of("select inet_server_port()", em).list(Integer.class).getFirst();
                second.restart();
                promoteSecond();
                await("the new primary is found").atMost(Duration.ofSeconds(5))
                        .until(() -> database.hostReport().orElseThrow().warnings().size() == 1);
                return port;
            })).isInstanceOf(StoreUnavailableException.class).hasMessageContaining("has changed");
        }
    }

    @Test
    void aHostThatDoesNotAnswerMayBeTheNewPrimarySoItIsWaitedForAtTheStart() {
        long begun = System.nanoTime();
        try (PrimaryTracker tracker = PrimaryTracker.start(both())) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThanOrEqualTo(PrimaryTracker.START_TIMEOUT);
            assertThat(tracker.require().host().port()).isEqualTo(first.connection().port());
        }

        second.restart();
        begun = System.nanoTime();
        try (PrimaryTracker tracker = PrimaryTracker.start(both())) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PrimaryTracker.START_TIMEOUT);
            assertThat(tracker.require().host().port()).isEqualTo(first.connection().port());
        }
    }

    private PostgresConfig both() {
        PostgresConnection connection = first.connection();
        return new PostgresConfig(
                List.of(new Host(connection.host(), connection.port()),
                        new Host(connection.host(), second.connection().port())),
                connection.database(), connection.user(), connection.password(), 4, PostgresConfig.Tls.DEFAULT,
                Optional.of(folder.resolve("timeline")));
    }

    private void promoteSecond() {
        try (Connection connection = TestDatabase.connect(second.superuserConnection());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(Database database) {
        return database.inTransaction(
                em -> NamedParameterQuery.of("select inet_server_port()", em).list(Integer.class).getFirst());
    }

    /** The programs are linked. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(one -> !from.relativize(one).toString().startsWith("postgresql-")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (Stream<Path> programs = Files.list(from)) {
            for (Path home : programs.filter(one -> one.getFileName().toString().startsWith("postgresql-")).toList()) {
                Files.createSymbolicLink(to.resolve(home.getFileName()), home);
            }
        }
    }
}
