// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RunningService;
import org.callerid.deploy.testsupport.TestFolder;

/** One or two nodes on one store. */
final class Nodes implements AutoCloseable {
    private final TestFolder folder;
    private final Optional<PostgresServer> postgres;
    private final List<RunningService> services = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Nodes(Layout layout, Map<String, String> settings) throws Exception {
        this.folder = TestFolder.create("callerid-acceptance");
        this.postgres = layout == Layout.BUNDLED
                ? Optional.empty()
                : Optional.of(PostgresServer.start(Files.createDirectory(folder.path().resolve("postgresql"))));
        services.addAll(RunningService.startAll(IntStream.range(0, layout == Layout.TWO_NODES_ON_POSTGRES ? 2 : 1)
                .mapToObj(node -> settings(node, settings))
                .toList()));
    }

    private Map<String, String> settings(int node, Map<String, String> common) {
        Map<String, String> all = new HashMap<>(common);
        all.put("DATA_DIR", folder.path().resolve("node-" + node).toString());
        postgres.ifPresent(server -> all.putAll(server.settings()));
        return all;
    }

    static Nodes start(Layout layout, Map<String, String> settings) throws Exception {
        return new Nodes(layout, settings);
    }

    RunningService first() {
        return services.getFirst();
    }

    /** The next node, round robin. */
    RunningService next() {
        return services.get(Math.floorMod(turn.getAndIncrement(), services.size()));
    }

    /** Distinct numbers from most area codes. */
    static List<String> numbers(int howMany) {
        // Seven in ten are valid numbers.
        long step = Math.min(270_007, 4_000_000_000L / howMany);
        return LongStream.iterate(2_000_000_000L, number -> number + step)
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

    /** The first column of a query on the store. For the bundled PostgreSQL, the services must have stopped. */
    List<String> query(String sql) throws SQLException {
        if (postgres.isPresent()) {
            try (Connection connection = postgres.get().connect()) {
                return query(connection, sql);
            }
        }
        try (BundledPostgres bundled = BundledPostgres.open(folder.path().resolve("node-0/postgresql"));
                Connection connection = connect(bundled.connection())) {
            return query(connection, sql);
        }
    }

    private static Connection connect(PostgresConnection database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Executes a statement on a PostgreSQL that is not bundled. */
    void execute(String sql) throws SQLException {
        try (Connection connection = postgres.orElseThrow().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Sends SIGKILL to a PostgreSQL that is not bundled. */
    void killPostgres() throws IOException {
        postgres.orElseThrow().kill();
    }

    /** Returns once that PostgreSQL accepts connections again. */
    void startPostgresAgain() {
        postgres.orElseThrow().startAgain();
    }

    /** Freezes that PostgreSQL (SIGSTOP). */
    void freezePostgres() throws IOException {
        postgres.orElseThrow().freeze();
    }

    void thawPostgres() throws IOException {
        postgres.orElseThrow().thaw();
    }

    /** Sends SIGKILL to the postmaster of the first node's bundled PostgreSQL. */
    void killBundledPostgres() throws IOException {
        String pid = Files.readAllLines(folder.path().resolve("node-0/postgresql/data/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    Path logOfTheFirst() {
        return folder.path().resolve("node-0/log/server.0.log");
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
        folder.close();
    }

    enum Layout {
        BUNDLED,
        POSTGRES,
        TWO_NODES_ON_POSTGRES
    }
}
