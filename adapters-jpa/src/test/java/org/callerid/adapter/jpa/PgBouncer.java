// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real PgBouncer, from Debian, in transaction mode in front of a PostgreSQL. It is stopped when the tests end. */
final class PgBouncer {
    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    private PgBouncer() {}

    /**
     * Starts one that has fewer sessions than a node has connections.
     *
     * @return the same database, reached through it
     */
    static PostgresConfig startInFrontOf(PostgresConfig server, String... settings) {
        try {
            int port = freePort();
            Path folder = Files.createTempDirectory("callerid-pgbouncer");
            Path configuration = Files.writeString(folder.resolve("pgbouncer.ini"), """
                    [databases]
                    * = host=127.0.0.1 port=%s user=%s password=%s
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %s
                    unix_socket_dir =
                    auth_type = any
                    pool_mode = transaction
                    default_pool_size = 8
                    %s
                    """.formatted(server.port(), server.user(), server.password(), port, String.join("\n", settings)));
            Process process = start(configuration, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            await("PgBouncer listens").atMost(Duration.ofSeconds(10)).until(() -> listens(port));
            return new PostgresConfig("127.0.0.1", port, server.database(), server.user(),
                    server.password(), server.maxConnections());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(Path configuration, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PgBouncer refuses to run as root; in a user namespace of its own it runs as nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(PROGRAM.toString(), configuration.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
