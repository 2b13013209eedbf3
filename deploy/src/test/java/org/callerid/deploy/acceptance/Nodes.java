// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** One or two nodes on one store. */
final class Nodes implements AutoCloseable {
    private final Path folder;
    private final Optional<EmbeddedPostgres> postgres;
    private final List<RunningService> services = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Nodes(Layout layout, Map<String, String> settings) throws Exception {
        this.folder = Files.createTempDirectory("callerid-acceptance");
        this.postgres = layout == Layout.EMBEDDED
                ? Optional.empty()
                : Optional.of(EmbeddedPostgres.builder().start());
        for (int node = 0; node < (layout == Layout.TWO_NODES_ON_POSTGRES ? 2 : 1); node++) {
            Map<String, String> all = new HashMap<>(settings);
            all.put("DATA_DIR", folder.resolve("node-" + node).toString());
            postgres.ifPresent(server -> all.putAll(connection(server)));
            services.add(RunningService.start(all));
        }
    }

    static Nodes start(Layout layout, Map<String, String> settings) throws Exception {
        return new Nodes(layout, settings);
    }

    static Map<String, String> connection(EmbeddedPostgres server) {
        return Map.of("POSTGRES_HOST", "127.0.0.1", "POSTGRES_PORT", String.valueOf(server.getPort()), "POSTGRES_DB",
                "postgres", "POSTGRES_USER", "postgres", "POSTGRES_PASSWORD", "any");
    }

    RunningService first() {
        return services.getFirst();
    }

    /** The nodes in turn. */
    RunningService next() {
        return services.get(Math.floorMod(turn.getAndIncrement(), services.size()));
    }

    /** Different numbers of most area codes, up to 20,000. */
    static List<String> numbers(int howMany) {
        return LongStream.iterate(2_000_000_000L, number -> number + 270_007)
                .mapToObj(String::valueOf)
                .filter(number -> number.matches("[2-9](?!11)[0-8][0-9][2-9](?!11)[0-9]{6}"))
                .limit(howMany)
                .toList();
    }

    /** Loads these numbers, all with these limits, through the first node. */
    void load(List<String> numbers, int hourlyLimit, int dailyLimit) throws IOException, InterruptedException {
        StringBuilder sheet = new StringBuilder("caller_id,hourly_limit,daily_limit\n");
        numbers.forEach(number -> sheet.append(number + "," + hourlyLimit + "," + dailyLimit + "\n"));
        var answer = first().admin("POST", "/import", sheet.toString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"refused\":[]")) {
            throw new AssertionError(answer.body());
        }
    }

    /** The first column of a query on the store; the services must have stopped if it is the embedded one. */
    List<String> query(String sql) throws SQLException {
        String url = postgres.map(server -> server.getJdbcUrl("postgres", "postgres"))
                .orElse("jdbc:h2:file:" + folder.resolve("node-0/callerid")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        List<String> found = new ArrayList<>();
        try (Connection connection = postgres.isPresent()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, "callerid", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** On PostgreSQL. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager
                .getConnection(postgres.orElseThrow().getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path logOfTheFirst() {
        return folder.resolve("node-0/log/server.0.log");
    }

    void stopServices() {
        services.forEach(RunningService::close);
        services.clear();
    }

    @Override
    public void close() throws IOException {
        stopServices();
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    enum Layout {
        EMBEDDED,
        POSTGRES,
        TWO_NODES_ON_POSTGRES
    }
}
