// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.postgres.ProgramRunner.Result;

/** Starts and stops the server of a cluster. Only one process may do so at a time. */
final class ServerControl {
    /** A server that recovers from a crash replays its write-ahead log first. */
    private static final Duration MAX_START = Duration.ofMinutes(5);
    private static final Duration MAX_STOP = Duration.ofSeconds(3);
    /** Child processes of a killed server may live a moment longer, and no new server starts while they do. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);
    private static final long MAX_LOG_BYTES = 1L << 20;
    private static final int PORTS_TO_TRY = 5;

    private final Cluster cluster;
    private final ProgramRunner programs;

    ServerControl(Cluster cluster, ProgramRunner programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** The running server, or a new one on a free port. */
    Postmaster ensureRunning() throws IOException {
        Optional<Postmaster> running = ready();
        return running.isPresent() ? running.get() : startOnAnyPort();
    }

    /**
     * The running server, or a new one on {@code port}.
     *
     * @throws BundledPostgresException if it does not start, or not on this port
     */
    Postmaster ensureRunning(int port) throws IOException {
        Optional<Postmaster> running = ready();
        return running.isPresent() ? running.get() : start(port);
    }

    /**
     * Stops the server and disconnects all clients. If a fast shutdown takes too long, it is stopped immediately, and
     * the next start recovers as after a crash.
     */
    void stop() throws IOException {
        if (!stop("fast", MAX_STOP)) {
            stop("immediate", START_TIMEOUT);
        }
    }

    private boolean stop(String mode, Duration limit) throws IOException {
        Result result = programs.run("pg_ctl", List.of("stop", "--pgdata", cluster.data().toString(), "--mode", mode,
                "--wait", "--timeout", String.valueOf(limit.toSeconds()), "--silent"), "");
        return result.succeeded() || Postmaster.of(cluster.data()).isEmpty();
    }

    /** The running server; waits until a starting server is ready, or a stopping one has ended. */
    private Optional<Postmaster> ready() throws IOException {
        long end = System.nanoTime() + MAX_START.toNanos();
        Optional<Postmaster> running = Postmaster.of(cluster.data());
        while (running.isPresent() && !running.get().isReady() && System.nanoTime() - end < 0) {
            pause();
            running = Postmaster.of(cluster.data());
        }
        return running;
    }

    private Postmaster startOnAnyPort() throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                return start(freePort());
            } catch (PortInUseException e) {
                if (attempt == PORTS_TO_TRY) {
                    throw e;
                }
            }
        }
    }

    private Postmaster start(int port) throws IOException {
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        rotateLog();
        while (true) {
            Postmaster.deleteStalePidFile(cluster.data());
            long logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
            Result result = programs.run("pg_ctl", List.of("start", "--pgdata", cluster.data().toString(), "--log",
                    cluster.log().toString(), "--wait", "--timeout", String.valueOf(MAX_START.toSeconds()),
                    "--silent", "--options", "-p " + port), "");
            Optional<Postmaster> started = result.succeeded() ? Postmaster.of(cluster.data()) : Optional.empty();
            if (started.isPresent()) {
                return started.get();
            }
            String output = result.output() + newLines(logged);
            if (!output.contains("pre-existing shared memory block") || System.nanoTime() - end > 0) {
                throw failure(output);
            }
            pause();
        }
    }

    private BundledPostgresException failure(String output) {
        BundledPostgresException failure = ServerFailure.describe("cannot be started in " + cluster.folder(), output);
        return ServerFailure.isPortInUse(output) ? new PortInUseException(failure) : failure;
    }

    private String newLines(long from) throws IOException {
        byte[] log = Files.exists(cluster.log()) ? Files.readAllBytes(cluster.log()) : new byte[0];
        int start = (int) Math.min(from, log.length);
        return new String(log, start, log.length - start, StandardCharsets.ISO_8859_1);
    }

    private void rotateLog() throws IOException {
        Path log = cluster.log();
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY_INTERVAL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static final class PortInUseException extends BundledPostgresException {
        private static final long serialVersionUID = 1;

        PortInUseException(BundledPostgresException failure) {
            super(String.valueOf(failure.getMessage()), failure);
        }
    }
}
