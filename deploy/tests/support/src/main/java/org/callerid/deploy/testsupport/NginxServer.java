// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Debian's nginx, in the foreground. */
public final class NginxServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Duration MAX_START = Duration.ofSeconds(10);

    private final Process process;

    private NginxServer(Process process) {
        this.process = process;
    }

    /** Whether nginx is installed. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Starts it and waits until it accepts connections.
     *
     * @param folder for its files
     * @param site a site as in {@code /etc/nginx/sites-enabled}, which listens on {@code port}
     */
    public static NginxServer start(Path folder, String site, int port) throws IOException {
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                error_log error.log;
                events {}
                http {
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                %s
                }
                """.formatted(site));
        NginxServer server = new NginxServer(
                new ProcessBuilder(PROGRAM.toString(), "-p", folder.toString(), "-c", configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start());
        await("nginx is ready").atMost(MAX_START)
                .failFast("nginx has ended", () -> !server.process.isAlive())
                .ignoreExceptions()
                .until(() -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    }
                });
        return server;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
