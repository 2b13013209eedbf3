// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL on a port and in a folder of its own, to be broken. A commit it answered survives its killing. */
public final class PostgresServer implements Closeable {
    private final Path folder;
    private final int port;
    private final String binary;
    private ServerProcess process;

    private PostgresServer(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.binary = prepare(folder);
        this.process = launch();
    }

    /** Makes a database in this folder and waits until it answers. */
    public static PostgresServer start(Path folder, int port) throws IOException, InterruptedException {
        PostgresServer server = new PostgresServer(folder, port);
        server.awaitReady();
        return server;
    }

    /** Lets the library unpack PostgreSQL and fill the folder. The library starts it its own way, so its server goes. */
    private static String prepare(Path folder) throws IOException {
        EmbeddedPostgres once = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        try (once) {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).orElseThrow();
        }
    }

    public int port() {
        return port;
    }

    /** What the service is told, with this port in place of {@link #port} if calls shall go another way. */
    public static Map<String, String> settings(int port) {
        return Map.of("POSTGRES_HOST", "127.0.0.1", "POSTGRES_PORT", String.valueOf(port), "POSTGRES_DB", "postgres",
                "POSTGRES_USER", "postgres", "POSTGRES_PASSWORD", "any");
    }

    public Connection connect() throws SQLException {
        return connect(port);
    }

    /** The same database over another port. */
    static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&loginTimeout=5&socketTimeout=30");
    }

    /** SIGKILL to the postmaster and all its children. */
    public void kill() throws IOException {
        process.kill();
    }

    void freeze() throws IOException {
        process.freeze();
    }

    void thaw() throws IOException {
        process.thaw();
    }

    /** Starts it again, unless it runs, and waits until it accepts connections. */
    public void startAgain() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            process = launch();
        }
        awaitReady();
    }

    private ServerProcess launch() throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        // -F: no fsync. Processes are killed here, not the machine.
        command.addAll(List.of(binary, "-D", folder.toString(), "-p", String.valueOf(port), "-F", "-c",
                "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c",
                "track_commit_timestamp=on"));
        return ServerProcess.start(folder, folder.resolve("server.log"), command);
    }

    private void awaitReady() throws InterruptedException {
        Await.until("PostgreSQL accepts connections", () -> {
            try (Connection connection = connect()) {
                return connection.isValid(1);
            }
        });
    }

    /** Shuts down fast (SIGINT): clients are disconnected. */
    @Override
    public void close() throws IOException {
        process.thaw();
        process.stop("INT");
    }
}
