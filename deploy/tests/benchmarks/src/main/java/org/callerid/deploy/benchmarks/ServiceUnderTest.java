// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callerid.deploy.benchmarks.Counters.Kind;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RunningService;

/** The service as operators run it, with stores of its own. */
final class ServiceUnderTest implements Target, AutoCloseable {
    private final String name;
    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final int agiPort = Ports.free();
    private final Postgres postgres;
    private final Optional<Redis> redis;
    private final RunningService service;
    private final History history;

    /**
     * Starts it and fills its database.
     *
     * @param folder for all its files; must not exist
     */
    ServiceUnderTest(Subject subject, Path folder) throws IOException, InterruptedException, SQLException {
        this.name = subject.name();
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtExit));
        Path data = Files.createDirectories(folder.resolve("data"));
        boolean bundled = subject.stores() == Stores.BUNDLED_POSTGRES;
        // The service shares a server that already runs where its own would be.
        this.postgres = opened(Postgres.start(Files.createDirectory((bundled ? data : folder).resolve("postgresql"))));
        this.redis = subject.stores() == Stores.POSTGRES_AND_REDIS
                ? Optional.of(opened(Redis.start(Files.createDirectory(folder.resolve("redis")))))
                : Optional.empty();
        Map<String, String> settings = settings(data, bundled ? Map.of() : postgres.settings());
        settings.putAll(subject.settings());
        createTables(settings);
        try (Connection connection = postgres.connect()) {
            subject.dataset().fill(connection);
        }
        redis.ifPresent(server -> settings.putAll(server.settings()));
        this.service = RunningService.start(settings);
        opened(service::close);
        this.history = new History(postgres);
    }

    private Map<String, String> settings(Path data, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.putAll(Map.of("DATA_DIR", data.toString(), "AGI_PORT", String.valueOf(agiPort),
                "DEFAULT_RESERVATION_TTL", "5", "DEFAULT_RATE_LIMIT_PER_AGENT", "1000000"));
        return settings;
    }

    /** Without Redis, whose index is to be built from all numbers. */
    private static void createTables(Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> quick = new HashMap<>(settings);
        quick.put("WARM_UP_SECONDS", "0");
        RunningService.start(quick).close();
    }

    private <T extends Closeable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI url() {
        return service.at("/");
    }

    @Override
    public int agiPort() {
        return agiPort;
    }

    @Override
    public Counters counters() throws IOException, SQLException {
        Map<String, Long> cpu = new TreeMap<>();
        cpu.put("java", CpuTime.ofFamily(service.process().pid()));
        cpu.put("postgres", CpuTime.ofFamily(postgres.pid()));
        Map<Kind, Map<String, Long>> counts = new EnumMap<>(Kind.class);
        counts.put(Kind.STATEMENTS, postgres.statements());
        counts.put(Kind.ROWS, postgres.rows());
        if (redis.isPresent()) {
            cpu.put("redis", CpuTime.ofFamily(redis.get().pid()));
            counts.put(Kind.COMMANDS, redis.get().commands());
        }
        counts.put(Kind.CPU, cpu);
        return new Counters(counts);
    }

    @Override
    public void record(LoadResult result, Load load) {
        history.expect(result, load);
    }

    /** Stops the service as an operator does, and starts it again; the stores go on. */
    void restart() throws IOException, InterruptedException {
        service.close();
        service.startAgain();
    }

    HistoryReport checkHistory() throws SQLException {
        return history.check(name);
    }

    /** The programs that run it. */
    String versions() throws IOException, InterruptedException, SQLException {
        String java = service.process().info().command().orElse("java");
        return "JDK " + Machine.javaVersion(java) + ", PostgreSQL " + postgres.version()
                + (redis.isPresent() ? ", Redis " + redis.get().version() : "");
    }

    private void closeAtExit() {
        // Among them a service that is still starting.
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        try {
            close();
        } catch (IOException e) {
            System.err.println("not all processes of " + name + " could be stopped: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
