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
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RedisServer;
import org.callerid.deploy.testsupport.RunningService;
import org.callerid.deploy.testsupport.TestFolder;

/** Two nodes, a PostgreSQL and a Redis, and the connections between them: everything that can break. */
final class TestCluster implements AutoCloseable {
    private static final Duration TERM = Duration.ofSeconds(20);
    private static final int NODES = 2;
    private static final Duration WARM = Duration.ofMillis(200);
    private static final int MAX_WARM_UPS = 8;
    private static final int DISK_MEGABYTES = 300;

    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final List<RunningService> nodes = new ArrayList<>();
    private final Path folder;
    private final Layout layout;
    private final Map<String, String> more;
    private final Pool pool = Pools.ofAllAreas(TERM);
    private final Optional<SmallDisk> disk;
    private final PostgresServer postgres;
    private final FaultyProxy toPostgres;
    private final Optional<Sentinels> sentinels;
    private final Optional<RedisServer> redis;
    private final Optional<FaultyProxy> toRedis;
    private Optional<Path> olderCopy = Optional.empty();

    private TestCluster(Layout layout, Map<String, String> more) throws IOException, InterruptedException {
        this.layout = layout;
        this.more = more;
        this.folder = closedLater(TestFolder.create("callerid-faults")).path();
        this.disk = layout.hasASmallDisk()
                ? SmallDisk.mount(DISK_MEGABYTES).map(this::closedLater)
                : Optional.empty();
        this.postgres = closedLater(
                PostgresServer.start(newFolder("postgres", Layout.POSTGRES_ON_A_SMALL_DISK)));
        this.toPostgres = closedLater(FaultyProxy.to(postgres.port(), PostgresCommits::new));
        this.sentinels = layout == Layout.SENTINELS
                ? Optional.of(closedLater(Sentinels.start(newFolder("redis", Layout.REDIS_ON_A_SMALL_DISK))))
                : Optional.empty();
        this.redis = layout == Layout.SENTINELS
                ? Optional.empty()
                : Optional.of(
                        closedLater(RedisServer.start(newFolder("redis", Layout.REDIS_ON_A_SMALL_DISK), Ports.free())));
        this.toRedis = redis.isEmpty()
                ? Optional.empty()
                : Optional.of(closedLater(
                        FaultyProxy.to(redis.get().port(), RequestMatcher.containing("EVALSHA"))));
    }

    /** Starts everything, loads the numbers, and runs calls until the nodes are warm. */
    static TestCluster start(Layout layout) throws Exception {
        return start(layout, Map.of());
    }

    /** The same, with additional settings of the service. */
    static TestCluster start(Layout layout, Map<String, String> more) throws Exception {
        TestCluster all = new TestCluster(layout, more);
        try {
            all.nodes.addAll(RunningService.startAll(
                    IntStream.range(0, NODES).mapToObj(node -> all.settings(node, Map.of())).toList()));
            var answer = all.nodes.getFirst().admin("POST", "/import", Pools.sheet(all.pool));
            if (answer.statusCode() != 200 || !answer.body().contains("\"refused\":[]")) {
                throw new AssertionError(answer.body());
            }
            all.warmUp();
            return all;
        } catch (Exception | AssertionError e) {
            all.close();
            throw e;
        }
    }

    /** Warms up the nodes: freshly started servers are slow, which would look like a fault. */
    private void warmUp() throws InterruptedException {
        Duration slowest = WARM.multipliedBy(2);
        for (int turn = 0; turn < MAX_WARM_UPS && slowest.compareTo(WARM) > 0; turn++) {
            slowest = call(100, Duration.ofSeconds(2)).requests()
                    .stream()
                    .map(RequestEvent::took)
                    .max(Duration::compareTo)
                    .orElseThrow();
        }
    }

    /** Runs calls for this time, half of it without Redis: code that only a fault needs is slow at first, too. */
    void warmUp(int callsPerSecond, Duration time) throws InterruptedException {
        call(callsPerSecond, time.dividedBy(2));
        toRedis.ifPresent(FaultyProxy::cut);
        call(callsPerSecond, time.dividedBy(2));
        toRedis.ifPresent(FaultyProxy::pass);
    }

    private History call(int callsPerSecond, Duration time) throws InterruptedException {
        History history = new History(0);
        try (RecordingDialer dialers = new RecordingDialer(nodes, history, "warm-up-" + System.nanoTime(), 1)) {
            dialers.dial(callsPerSecond, time);
        }
        return history;
    }

    private Map<String, String> settings(int node, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(postgres.settings(toPostgres.port()));
        settings.put("DATA_DIR", folder.resolve("node-" + node).toString());
        settings.put("DEFAULT_RESERVATION_TTL", String.valueOf(TERM.toSeconds()));
        settings.put("DEFAULT_RATE_LIMIT_PER_AGENT", "15");
        // The watchdog must not kill a node while it is frozen.
        settings.put("WATCHDOG_SECONDS", "0");
        toRedis.ifPresent(proxy -> settings.putAll(
                Map.of("REDIS_HOST", "127.0.0.1", "REDIS_PORT", String.valueOf(proxy.port()))));
        sentinels.ifPresent(group -> settings.put("REDIS_URL", group.url()));
        settings.putAll(more);
        settings.putAll(environment);
        return settings;
    }

    Pool pool() {
        return pool;
    }

    List<RunningService> nodes() {
        return nodes;
    }

    PostgresServer postgres() {
        return postgres;
    }

    FaultyProxy toPostgres() {
        return toPostgres;
    }

    RedisServer redis() {
        return redis.orElseThrow();
    }

    FaultyProxy toRedis() {
        return toRedis.orElseThrow();
    }

    Sentinels sentinels() {
        return sentinels.orElseThrow();
    }

    SmallDisk disk() {
        return disk.orElseThrow();
    }

    /** The data that Redis had when {@link #keepCopy} was last called. */
    Path olderCopy() {
        return olderCopy.orElseThrow();
    }

    void keepCopy() throws IOException {
        if (redis.isPresent()) {
            olderCopy = Optional.of(redis.get().copy());
        }
    }

    /** Restarts a node in this environment, on the same port. */
    void restart(int node, Map<String, String> environment) throws IOException, InterruptedException {
        RunningService before = nodes.get(node);
        before.close();
        Map<String, String> settings = settings(node, environment);
        settings.put("API_PORT", String.valueOf(before.at("/").getPort()));
        nodes.set(node, RunningService.start(settings));
    }

    DatabaseReader databaseReader() {
        return new DatabaseReader(postgres);
    }

    /** On the small disk if this layout is {@code small}, or else in the common folder. */
    private Path newFolder(String name, Layout small) throws IOException {
        Path parent = layout == small ? disk().folder() : folder;
        return Files.createDirectories(parent.resolve(name));
    }

    private <T extends Closeable> T closedLater(T resource) {
        opened.push(resource);
        return resource;
    }

    Layout layout() {
        return layout;
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

    enum Layout {
        ONE_REDIS,
        SENTINELS,
        REDIS_ON_A_SMALL_DISK,
        POSTGRES_ON_A_SMALL_DISK;

        boolean hasASmallDisk() {
            return this == REDIS_ON_A_SMALL_DISK || this == POSTGRES_ON_A_SMALL_DISK;
        }
    }
}
