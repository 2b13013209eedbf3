// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;

/** A PostgreSQL server in a folder of its own. A commit that it acknowledged survives a kill. */
public final class PostgresServer implements Closeable {
    // No fsync: processes are killed here, not the machine.
    private static final List<String> PARAMETERS = List.of("fsync = off", "track_commit_timestamp = on",
            "max_connections = 100");

    private final Path folder;
    private final BundledPostgres postgres;

    private PostgresServer(Path folder, BundledPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Creates a database in this folder and waits until it answers. */
    public static PostgresServer start(Path folder) throws IOException {
        return start(folder, PARAMETERS);
    }

    /**
     * Starts the database in this folder, creates it if there is none, and waits until it answers.
     *
     * @param parameters lines of {@code postgresql.conf}, in addition to those of the bundled server
     */
    public static PostgresServer start(Path folder, List<String> parameters) throws IOException {
        Files.write(folder.resolve("custom.conf"), parameters);
        return new PostgresServer(folder, BundledPostgres.open(folder));
    }

    /** PostgreSQL's data directory. */
    Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return postgres.connection().port();
    }

    /** The service's settings for this server. */
    public Map<String, String> settings() {
        return settings(port());
    }

    /** The same with another port, so that connections go through a proxy. */
    public Map<String, String> settings(int port) {
        PostgresConnection connection = postgres.connection();
        return Map.of("POSTGRES_HOST", connection.host(), "POSTGRES_PORT", String.valueOf(port), "POSTGRES_DB",
                connection.database(), "POSTGRES_USER", connection.user(), "POSTGRES_PASSWORD",
                connection.password());
    }

    /** Process id of the postmaster. */
    public long pid() {
        return postgres.pid();
    }

    /** Connects to the superuser's own database. */
    public Connection connectAsSuperuser() throws SQLException {
        PostgresConnection connection = postgres.superuserConnection();
        return DriverManager.getConnection(connection.url(), connection.user(), connection.password());
    }

    /** For a standby's {@code primary_conninfo}. */
    String replicationAddress() {
        PostgresConnection connection = postgres.superuserConnection();
        return "host=" + connection.host() + " port=" + port() + " user=" + connection.user() + " password="
                + connection.password();
    }

    public Connection connect() throws SQLException {
        return connect(port());
    }

    /** Connects to the same database through another port. */
    public Connection connect(int port) throws SQLException {
        PostgresConnection connection = postgres.connection();
        return DriverManager.getConnection("jdbc:postgresql://" + connection.host() + ":" + port + "/"
                + connection.database() + "?loginTimeout=5&socketTimeout=30", connection.user(),
                connection.password());
    }

    /**
     * Sends SIGKILL to the postmaster and all its children. They are stopped first, so that nothing forks in between.
     */
    public void kill() throws IOException {
        ServerProcess.signal("STOP", postmaster());
        List<ProcessHandle> all = all().toList();
        ServerProcess.signal("KILL", all.stream());
        await("PostgreSQL is gone").until(() -> all.stream().noneMatch(PostgresServer::isRunning));
    }

    /** A zombie, whose exit status nobody has collected, has no command. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    public void freeze() throws IOException {
        ServerProcess.signal("STOP", all());
    }

    public void thaw() throws IOException {
        ServerProcess.signal("CONT", all());
    }

    /** Starts it again, unless it runs, and waits until it accepts connections. */
    public void startAgain() {
        postgres.restart();
    }

    private Stream<ProcessHandle> postmaster() {
        return ProcessHandle.of(postgres.pid()).filter(PostgresServer::isRunning).stream();
    }

    private Stream<ProcessHandle> all() {
        return postmaster().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    @Override
    public void close() throws IOException {
        thaw();
        postgres.close();
    }
}
