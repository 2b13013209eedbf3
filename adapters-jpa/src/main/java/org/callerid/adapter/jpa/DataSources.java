// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a database, one at a time or pooled, with a bound on every wait. */
final class DataSources {
    /** How long a request may wait for a connection of the pool. */
    private static final Duration POOL_WAIT = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LOGIN = Duration.ofSeconds(1);
    /** Longest statement of ours is a count over a million rows. */
    private static final Duration STATEMENT = Duration.ofSeconds(10);
    /** A node that was paused in the middle of a transaction loses it, and with it the locks others wait for. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(1);
    private static final Duration SOCKET = STATEMENT.plusSeconds(5);
    /**
     * For long lists (docs/adr/0014): the numbers that are taken fit into memory, even if most are; an index is walked rather
     * than its rows sorted; no list takes more than one core from the calls, or is compiled for longer than it takes.
     */
    private static final String FOR_LISTS = " -c work_mem=64MB -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0 -c jit=off";
    private static final int EMBEDDED_CONNECTIONS = 8;
    private static final Duration LONGEST_REPLACEMENT = Duration.ofMinutes(2);

    private DataSources() {}

    /** @param gate of an embedded database's file: the pool waits before it */
    static HikariDataSource pool(DatabaseLocation location, Gate gate) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("callerid");
        config.setDataSource(switch (location) {
            // A pool that were told of the gate would wait longer after each time.
            case DatabaseLocation.Embedded embedded -> new GatedDataSource(h2(embedded), gate, LONGEST_REPLACEMENT);
            case DatabaseLocation.Postgres postgres -> bounded(connecting(new PatientPostgres(), postgres));
        });
        config.setMaximumPoolSize(switch (location) {
            case DatabaseLocation.Embedded embedded -> EMBEDDED_CONNECTIONS;
            case DatabaseLocation.Postgres postgres -> postgres.maxConnections();
        });
        // While it is suspended the file of an embedded database can be replaced.
        config.setAllowPoolSuspension(location instanceof DatabaseLocation.Embedded);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(POOL_WAIT.toMillis());
        config.setValidationTimeout(POOL_WAIT.toMillis());
        return new HikariDataSource(config);
    }

    /** For work at start-up, which may take long. */
    static DataSource single(DatabaseLocation location) {
        return switch (location) {
            case DatabaseLocation.Embedded embedded -> h2(embedded);
            case DatabaseLocation.Postgres postgres -> connecting(new PGSimpleDataSource(), postgres);
        };
    }

    /**
     * To see whether the database is there.
     *
     * @param gate of an embedded database's file: while it is shut, the database is not there
     */
    static DataSource probing(DatabaseLocation location, Gate gate) {
        return switch (location) {
            case DatabaseLocation.Embedded embedded -> new GatedDataSource(h2(embedded), gate, Duration.ZERO);
            case DatabaseLocation.Postgres postgres -> bounded(connecting(new PGSimpleDataSource(), postgres));
        };
    }

    /**
     * WRITE_DELAY=0: an answered commit is in the file. REUSE_SPACE=FALSE: and will be found there, even if the process is
     * killed (docs/adr/0006). OPTIMIZE_REUSE_RESULTS=0: a query that was just asked with a smaller limit is asked again.
     * TIME ZONE=UTC: EclipseLink hands over Timestamps, which H2 would take for what local clocks show: an hour too early just
     * after they went back.
     */
    private static JdbcDataSource h2(DatabaseLocation.Embedded embedded) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + embedded.file().toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE;OPTIMIZE_REUSE_RESULTS=0"
                + ";TIME ZONE=UTC;LOCK_TIMEOUT=2000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        dataSource.setUser("callerid");
        return dataSource;
    }

    private static PGSimpleDataSource connecting(PGSimpleDataSource dataSource, DatabaseLocation.Postgres postgres) {
        dataSource.setServerNames(new String[]{postgres.host()});
        dataSource.setPortNumbers(new int[]{postgres.port()});
        dataSource.setDatabaseName(postgres.database());
        dataSource.setUser(postgres.user());
        dataSource.setPassword(postgres.password());
        dataSource.setConnectTimeout((int) CONNECT.toSeconds());
        dataSource.setApplicationName("callerid");
        dataSource.setTcpKeepAlive(true);
        // EclipseLink binds an absent UUID as a text that is null.
        dataSource.setStringType("unspecified");
        return dataSource;
    }

    private static PGSimpleDataSource bounded(PGSimpleDataSource dataSource) {
        dataSource.setLoginTimeout((int) LOGIN.toSeconds());
        dataSource.setSocketTimeout((int) SOCKET.toSeconds());
        dataSource
                .setOptions("-c statement_timeout=" + STATEMENT.toMillis() + " -c idle_in_transaction_session_timeout="
                        + IDLE_IN_TRANSACTION.toMillis() + FOR_LISTS);
        return dataSource;
    }
}
