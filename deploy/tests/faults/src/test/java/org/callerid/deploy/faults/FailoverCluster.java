// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RedisServer;
import org.callerid.deploy.testsupport.ReplicatedPostgres;
import org.callerid.deploy.testsupport.RunningService;

/** Two nodes and a Redis, whose PostgreSQL is a primary with a synchronous standby. */
final class FailoverCluster implements AutoCloseable {
    private static final Duration TERM = Duration.ofSeconds(20);
    private static final int NODES = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final List<RunningService> nodes = new ArrayList<>();
    private final Path folder;
    private final Pool pool = Pools.ofAllAreas(TERM);
    private final ReplicatedPostgres postgres;
    private final RedisServer redis;

    private FailoverCluster(Path folder) throws Exception {
        this.folder = folder;
        this.postgres = closedLater(ReplicatedPostgres.start(folder));
        this.redis = closedLater(RedisServer.start(Files.createDirectory(folder.resolve("redis")), Ports.free()));
        postgres.makeSynchronous();
    }

    /** Starts everything, loads the numbers, and runs calls for a while. */
    static FailoverCluster start(Path folder, int callsPerSecond) throws Exception {
        FailoverCluster all = new FailoverCluster(folder);
        try {
            all.nodes.addAll(RunningService.startAll(IntStream.range(0, NODES).mapToObj(all::settings).toList()));
            var answer = all.nodes.getFirst().admin("POST", "/import", Pools.sheet(all.pool));
            if (answer.statusCode() != 200 || !answer.body().contains("\"refused\":[]")) {
                throw new AssertionError(answer.body());
            }
            try (RecordingDialer dialers = new RecordingDialer(all.nodes, new History(0), "warm-up", 1)) {
                dialers.dial(callsPerSecond, WARM_UP);
            }
            return all;
        } catch (Exception | AssertionError e) {
            all.close();
            throw e;
        }
    }

    Map<String, String> settings(int node) {
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("DATA_DIR", dataFolder(node).toString());
        settings.put("DEFAULT_RESERVATION_TTL", String.valueOf(TERM.toSeconds()));
        settings.put("DEFAULT_RATE_LIMIT_PER_AGENT", "15");
        settings.put("WATCHDOG_SECONDS", "0");
        settings.put("REDIS_HOST", "127.0.0.1");
        settings.put("REDIS_PORT", String.valueOf(redis.port()));
        return settings;
    }

    Path dataFolder(int node) {
        return folder.resolve("node-" + node);
    }

    Pool pool() {
        return pool;
    }

    List<RunningService> nodes() {
        return nodes;
    }

    ReplicatedPostgres postgres() {
        return postgres;
    }

    private <T extends Closeable> T closedLater(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() throws IOException {
        try {
            nodes.forEach(RunningService::close);
        } finally {
            while (!opened.isEmpty()) {
                opened.pop().close();
            }
        }
    }
}
