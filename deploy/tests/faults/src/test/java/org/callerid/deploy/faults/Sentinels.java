// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.deploy.testsupport.Await;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RedisServer;

/** A primary, its replica, and three sentinels that promote the replica within a second or two. */
final class Sentinels implements Closeable {
    /** The sentinels' name for the primary. */
    static final String NAME = "callerid";
    private static final int SENTINELS = 3;
    private static final String[] QUICK_SYNC = {"--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0"};

    private final List<RedisServer> servers = new ArrayList<>();
    private final List<RedisServer> sentinels = new ArrayList<>();

    private Optional<RedisServer> killed = Optional.empty();

    private Sentinels() {}

    static Sentinels start(Path folder) throws IOException, InterruptedException {
        Sentinels group = new Sentinels();
        RedisServer primary = RedisServer.start(newFolder(folder, "one"), Ports.free(), QUICK_SYNC);
        group.servers.add(primary);
        RedisServer replica = RedisServer.start(newFolder(folder, "two"), Ports.free(), QUICK_SYNC);
        group.servers.add(replica);
        replica.command("REPLICAOF", "127.0.0.1", String.valueOf(primary.port()));
        for (int number = 0; number < SENTINELS; number++) {
            group.sentinels.add(startSentinel(newFolder(folder, "sentinel-" + number), primary.port()));
        }
        group.awaitWhole();
        return group;
    }

    private static RedisServer startSentinel(Path folder, int primary) throws IOException, InterruptedException {
        return RedisServer.startSentinel(folder, """
                sentinel monitor %1$s 127.0.0.1 %2$s 2
                sentinel down-after-milliseconds %1$s 500
                sentinel failover-timeout %1$s 2000
                """.formatted(NAME, primary), Ports.free());
    }

    /** The value of REDIS_URL. */
    String url() {
        return sentinels.stream()
                .map(sentinel -> "127.0.0.1:" + sentinel.port())
                .collect(Collectors.joining(",", "redis+sentinel://", "/" + NAME));
    }

    /** The primary, according to the first sentinel. */
    RedisServer primary() throws IOException {
        int port = primaryFor(sentinels.getFirst());
        return servers.stream().filter(server -> server.port() == port).findFirst().orElseThrow();
    }

    private static int primaryFor(RedisServer sentinel) throws IOException {
        return Integer.parseInt(sentinel.command("SENTINEL", "get-master-addr-by-name", NAME).getLast());
    }

    /** Kills the primary and waits until the replica is promoted, and no sentinel would go back. */
    void failOver() throws IOException, InterruptedException {
        RedisServer primary = primary();
        primary.kill();
        killed = Optional.of(primary);
        Await.until("the replica has become the primary",
                () -> sentinels.stream().allMatch(sentinel -> hasLeft(sentinel, primary)));
    }

    /** Starts the killed server again, and waits until it follows the new primary. */
    RedisServer bringBack() throws IOException, InterruptedException {
        RedisServer follower = killed.orElseThrow();
        follower.startEmpty();
        awaitWhole();
        return follower;
    }

    private static boolean hasLeft(RedisServer sentinel, RedisServer killed) {
        try {
            List<String> primary = sentinel.command("SENTINEL", "master", NAME);
            return primary.get(primary.indexOf("flags") + 1).equals("master") && primaryFor(sentinel) != killed.port();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitWhole() throws InterruptedException {
        Await.until("the sentinels see each other and a replica that follows the primary",
                () -> sentinels.stream().allMatch(this::seesAll)
                        && primary().command("INFO", "replication").getFirst().contains("state=online"));
    }

    private boolean seesAll(RedisServer sentinel) {
        try {
            String seen = sentinel.command("INFO", "sentinel").getFirst();
            return seen.contains("status=ok") && seen.contains("slaves=1,sentinels=" + SENTINELS);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path newFolder(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        for (RedisServer server : sentinels) {
            server.close();
        }
        for (RedisServer server : servers) {
            server.close();
        }
    }
}
