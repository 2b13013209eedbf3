// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis on a port and in a folder of its own, for fault injection. It persists nothing unless told to save. */
public final class RedisServer implements Closeable {
    private final Path folder;
    private final int port;
    private final List<String> command;
    private ServerProcess process;

    private RedisServer(Path folder, int port, List<String> options) throws IOException {
        this.folder = folder;
        this.port = port;
        this.command = new ArrayList<>(List.of(Binary.PATH));
        command.addAll(options);
        command.addAll(List.of("--port", String.valueOf(port), "--bind", "127.0.0.1", "--dir", folder.toString()));
        this.process = launch();
    }

    /** Starts a server and waits until it answers. */
    public static RedisServer start(Path folder, int port, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--save", ""));
        all.addAll(List.of(options));
        return started(new RedisServer(folder, port, all));
    }

    /** Starts a sentinel with this configuration, which it rewrites. */
    public static RedisServer startSentinel(Path folder, String configuration, int port)
            throws IOException {
        Path file = Files.writeString(folder.resolve("sentinel.conf"), configuration);
        return started(new RedisServer(folder, port, List.of(file.toString(), "--sentinel")));
    }

    private static RedisServer started(RedisServer server) {
        server.awaitReady();
        return server;
    }

    public int port() {
        return port;
    }

    public List<String> command(String... words) throws IOException {
        return RespClient.command(port, words);
    }

    /** Sends SIGKILL. */
    public void kill() throws IOException {
        process.kill();
    }

    public void freeze() throws IOException {
        process.freeze();
    }

    public void thaw() throws IOException {
        process.thaw();
    }

    /** Starts the killed server again, without data. */
    public void startEmpty() throws IOException {
        Files.deleteIfExists(dump());
        startAgain();
    }

    /** Starts the killed server again, with the data of this copy. */
    public void startFrom(Path copy) throws IOException {
        Files.copy(copy, dump(), StandardCopyOption.REPLACE_EXISTING);
        startAgain();
    }

    /** Copies its current data to a file next to its own. */
    public Path copy() throws IOException {
        command("SAVE");
        return Files.copy(dump(), folder.resolve("older.rdb"), StandardCopyOption.REPLACE_EXISTING);
    }

    public List<String> keys(String pattern) throws IOException {
        List<String> keys = new ArrayList<>();
        String cursor = "0";
        do {
            List<String> page = command("SCAN", cursor, "MATCH", pattern, "COUNT", "1000");
            cursor = page.getFirst();
            keys.addAll(page.subList(1, page.size()));
        } while (!cursor.equals("0"));
        return keys;
    }

    private void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    private ServerProcess launch() throws IOException {
        return ServerProcess.start(folder, folder.resolve("redis-" + port + ".log"), command);
    }

    private void awaitReady() {
        Await.until("Redis answers", () -> command("PING").equals(List.of("PONG")));
    }

    private Path dump() {
        return folder.resolve("dump.rdb");
    }

    @Override
    public void close() throws IOException {
        process.kill();
    }

    private static final class Binary {
        static final String PATH = extracted();

        private static String extracted() {
            try {
                return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
