// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.callerid.deploy.acceptance.RunningService;
import org.callerid.deploy.chaos.Ports;
import org.callerid.deploy.chaos.PostgresServer;
import org.callerid.deploy.chaos.RedisServer;

/** A service with a {@link Million}, on stores of its own. */
final class FilledService implements AutoCloseable {
    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final RunningService service;

    private FilledService(Layout layout, Path folder) throws IOException, InterruptedException, SQLException {
        Map<String, String> settings = new HashMap<>(Map.of("DATA_DIR", folder.resolve("data").toString()));
        String url = switch (layout) {
            case EMBEDDED -> "jdbc:h2:file:" + folder.resolve("data/callerid")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;TIME ZONE=UTC;CACHE_SIZE=1000000";
            case POSTGRES_AND_REDIS -> startStores(folder, settings);
        };
        service = RunningService.start(settings);
        service.close();
        try (Connection connection = DriverManager.getConnection(url, layout.user(), "")) {
            Million.fill(layout.requests(), connection);
            connection.createStatement().execute(layout.tidies());
        }
        service.startAgain();
        opened.push(service::close);
    }

    /** @param folder for all it needs, which is gigabytes */
    static FilledService start(Layout layout, Path folder) throws IOException, InterruptedException, SQLException {
        return new FilledService(layout, folder);
    }

    /** Starts them, and says so in the settings. */
    private String startStores(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        PostgresServer postgres = PostgresServer.start(Files.createDirectory(folder.resolve("postgres")), Ports.free());
        opened.push(postgres);
        RedisServer redis = RedisServer.start(Files.createDirectory(folder.resolve("redis")), Ports.free());
        opened.push(redis);
        settings.putAll(PostgresServer.settings(postgres.port()));
        settings.put("REDIS_URL", "redis://127.0.0.1:" + redis.port());
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
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

    /** On which stores. */
    enum Layout {
        POSTGRES_AND_REDIS("PostgreSQL and Redis", 5_000_000, "postgres", "vacuum"),
        /** It takes requests slowly: who has millions uses PostgreSQL. */
        EMBEDDED("embedded database", 500_000, "callerid", "shutdown compact");

        private final String words;
        private final long requests;
        private final String user;
        private final String tidies;

        Layout(String words, long requests, String user, String tidies) {
            this.words = words;
            this.requests = requests;
            this.user = user;
            this.tidies = tidies;
        }

        String inWords() {
            return words;
        }

        private long requests() {
            return requests;
        }

        private String user() {
            return user;
        }

        /** What the database does by itself in time. */
        private String tidies() {
            return tidies;
        }
    }
}
