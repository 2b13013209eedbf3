// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two PostgreSQL servers, a primary and a standby, that change their roles as an operator's tools would have them do.
 * At first the standby is asynchronous.
 */
public final class ReplicatedPostgres implements Closeable {
    private static final List<String> PARAMETERS = List.of("fsync = off", "track_commit_timestamp = on",
            "max_connections = 100", "wal_keep_size = 1GB");

    private final List<PostgresServer> servers;
    private int primary;

    private ReplicatedPostgres(List<PostgresServer> servers) {
        this.servers = servers;
    }

    /** Starts both in subfolders of {@code folder}. */
    public static ReplicatedPostgres start(Path folder) throws IOException, SQLException {
        Path first = Files.createDirectory(folder.resolve("db1"));
        Path second = Files.createDirectory(folder.resolve("db2"));
        PostgresServer source = PostgresServer.start(first, PARAMETERS);
        try {
            ClusterCopy.ofPrograms(first, second);
            ClusterCopy.asStandbyOf(source, second.resolve("data"));
            return new ReplicatedPostgres(List.of(source, PostgresServer.start(second, PARAMETERS)));
        } catch (IOException | SQLException e) {
            source.close();
            throw e;
        }
    }

    /** The service's settings for both, the first server first, whichever is the primary. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(primary().settings());
        settings.remove("POSTGRES_PORT");
        settings.put("POSTGRES_HOST",
                "127.0.0.1:" + servers.getFirst().port() + ",127.0.0.1:" + servers.getLast().port());
        return settings;
    }

    public PostgresServer primary() {
        return servers.get(primary);
    }

    /** The standby, or the former primary before {@link #followAgain}. */
    public PostgresServer other() {
        return servers.get(1 - primary);
    }

    /** From now on the primary answers a commit only when the standby has it. */
    public void makeSynchronous() throws SQLException {
        try (Connection connection = primary().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '*'");
            statement.execute("select pg_reload_conf()");
            Await.until("the standby is synchronous", () -> {
                try (ResultSet row = statement
                        .executeQuery("select count(*) from pg_stat_replication where sync_state = 'sync'")) {
                    return row.next() && row.getInt(1) == 1;
                }
            });
        }
    }

    /** Promotes the standby; it accepts writes when this returns, without a standby. The primary is left as it is. */
    public void promote() throws SQLException {
        try (Connection connection = other().connectAsSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
        primary = 1 - primary;
    }

    /** Makes the former primary a standby of the present one, with a new copy of its data. */
    public void followAgain() throws IOException, SQLException {
        other().kill();
        ClusterCopy.asStandbyOf(primary(), other().data());
        other().startAgain();
    }

    /**
     * Starts the killed former primary as it was: it accepts writes, and waits for no standby.
     */
    public void startFormerPrimary() throws IOException {
        ClusterCopy.resetParameters(other().data());
        other().startAgain();
    }

    @Override
    public void close() throws IOException {
        for (PostgresServer server : servers) {
            server.close();
        }
    }
}
