// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RedisServer;
import org.callerid.deploy.testsupport.RunningService;

/** A service with a {@link LargeDataset}, on stores of its own. */
final class LargeDatasetService implements AutoCloseable {
    private static final long REQUESTS = 5_000_000;

    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final RunningService service;

    private LargeDatasetService(Layout layout, Path folder) throws IOException, InterruptedException, SQLException {
        Map<String, String> settings = new HashMap<>(Map.of("DATA_DIR", folder.resolve("data").toString()));
        PostgresServer postgres = startStores(layout, folder, settings);
        service = RunningService.start(settings);
        service.close();
        try (Connection connection = postgres.connect(); Statement statement = connection.createStatement()) {
            LargeDataset.fill(REQUESTS, connection);
            // The database does this by itself in time.
            statement.execute("vacuum");
        }
        service.startAgain();
        opened.push(service::close);
    }

    /**
     * Starts a service.
     *
     * @param folder for all its files, which are gigabytes
     */
    static LargeDatasetService start(Layout layout, Path folder)
            throws IOException, InterruptedException, SQLException {
        return new LargeDatasetService(layout, folder);
    }

    /** Starts the stores, and adds them to the settings. */
    private PostgresServer startStores(Layout layout, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        PostgresServer postgres = PostgresServer.start(Files.createDirectory(folder.resolve("postgres")));
        opened.push(postgres);
        settings.putAll(postgres.settings());
        if (layout == Layout.POSTGRES_AND_REDIS) {
            RedisServer redis = RedisServer.start(Files.createDirectory(folder.resolve("redis")), Ports.free());
            opened.push(redis);
            settings.put("REDIS_URL", "redis://127.0.0.1:" + redis.port());
        }
        return postgres;
    }

    RunningService service() {
        return service;
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    /** The stores it uses. */
    enum Layout {
        POSTGRES_AND_REDIS,
        POSTGRES
    }
}
