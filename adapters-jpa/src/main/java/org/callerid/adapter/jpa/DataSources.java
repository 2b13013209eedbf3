// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Connections to a database, one at a time or pooled, with a bound on every wait. */
final class DataSources {
    /** How long a request may wait for a connection of the pool. */
    private static final Duration POOL_WAIT = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LOGIN = Duration.ofSeconds(1);
    private static final Duration SOCKET = SessionBounds.STATEMENT_TIMEOUT.plusSeconds(5);
    private static final int EMBEDDED_CONNECTIONS = 8;
    private static final Duration LONGEST_REPLACEMENT = Duration.ofMinutes(2);

    private DataSources() {}

    /** @param gate of an embedded database's file: the pool waits before it */
    static HikariDataSource pool(DatabaseLocation location, Sessions sessions, Gate gate) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("callerid");
        config.setDataSource(switch (location) {
            // A pool that were told of the gate would wait longer after each time.
            case DatabaseLocation.Embedded embedded -> new GatedDataSource(h2(embedded), gate, LONGEST_REPLACEMENT);
            case DatabaseLocation.Postgres postgres -> bounded(new PatientPostgres(), postgres, sessions);
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
            case DatabaseLocation.Postgres postgres -> {
                PGSimpleDataSource dataSource = connecting(new PGSimpleDataSource(), postgres);
                // There may be a pooler in between, and nothing is asked often here.
                dataSource.setPrepareThreshold(0);
                yield dataSource;
            }
        };
    }

    /**
     * Finds out whose the sessions are.
     *
     * @throws SQLException if the database cannot be used
     */
    static Sessions sessions(DatabaseLocation location) throws SQLException {
        return switch (location) {
            case DatabaseLocation.Embedded embedded -> Sessions.OWN;
            case DatabaseLocation.Postgres postgres -> {
                PGSimpleDataSource dataSource = connecting(new PGSimpleDataSource(), postgres);
                Sessions.OWN.prepare(dataSource);
                yield Sessions.of(dataSource);
            }
        };
    }

    /**
     * To see whether the database is there.
     *
     * @param gate of an embedded database's file: while it is shut, the database is not there
     */
    static DataSource probing(DatabaseLocation location, Sessions sessions, Gate gate) {
        return switch (location) {
            case DatabaseLocation.Embedded embedded -> new GatedDataSource(h2(embedded), gate, Duration.ZERO);
            case DatabaseLocation.Postgres postgres -> bounded(new PGSimpleDataSource(), postgres, sessions);
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
        dataSource.setServerNames(new String[]{bracketed(postgres.host())});
        dataSource.setPortNumbers(new int[]{postgres.port()});
        dataSource.setDatabaseName(postgres.database());
        dataSource.setUser(postgres.user());
        dataSource.setPassword(postgres.password());
        dataSource.setConnectTimeout((int) CONNECT.toSeconds());
        dataSource.setApplicationName("callerid");
        dataSource.setTcpKeepAlive(true);
        // EclipseLink binds an absent UUID as a text that is null.
        dataSource.setStringType("unspecified");
        encrypt(dataSource, postgres.tls());
        return dataSource;
    }

    /** The driver makes a URL of it. */
    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** As libpq does it: what is required is verified too where there is something to verify it with. */
    private static void encrypt(PGSimpleDataSource dataSource, DatabaseLocation.Tls tls) {
        boolean verifies = tls.mode().equals("require") && tls.rootCertificate().isPresent();
        dataSource.setSslMode(verifies ? "verify-ca" : tls.mode());
        tls.rootCertificate().ifPresent(file -> {
            if (file.equals(DatabaseLocation.Tls.SYSTEM)) {
                dataSource.setSslfactory(DefaultJavaSSLFactory.class.getName());
            } else {
                dataSource.setSslRootCert(file);
            }
        });
    }

    private static PGSimpleDataSource bounded(PGSimpleDataSource dataSource, DatabaseLocation.Postgres postgres,
            Sessions sessions) {
        connecting(dataSource, postgres);
        dataSource.setLoginTimeout((int) LOGIN.toSeconds());
        dataSource.setSocketTimeout((int) SOCKET.toSeconds());
        sessions.prepare(dataSource);
        return dataSource;
    }
}
