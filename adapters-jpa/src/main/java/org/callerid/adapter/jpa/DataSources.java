// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Connections to a database, one at a time or pooled, with a bound on every wait. */
final class DataSources {
    /** How long a request may wait for a connection of the pool. */
    private static final Duration POOL_TIMEOUT = Duration.ofSeconds(1);
    /** How long a connection that was idle is given to show that it lives. */
    static final Duration VALIDATION_TIMEOUT = Duration.ofMillis(500);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration SOCKET_TIMEOUT = SessionTimeouts.STATEMENT_TIMEOUT.plusSeconds(5);

    private DataSources() {}

    static HikariDataSource pool(DatabaseLocation location, ConnectionMode mode) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("callerid");
        config.setDataSource(withTimeouts(new RetryingPgDataSource(), location, mode));
        config.setMaximumPoolSize(location.maxConnections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(POOL_TIMEOUT.toMillis());
        config.setValidationTimeout(VALIDATION_TIMEOUT.toMillis());
        return new HikariDataSource(config);
    }

    /** For work at start-up, which may take long. */
    static DataSource single(DatabaseLocation location) {
        PGSimpleDataSource dataSource = withAddress(new PGSimpleDataSource(), location);
        // There may be a pooler in between, and nothing is asked often here.
        dataSource.setPrepareThreshold(0);
        return dataSource;
    }

    /**
     * Finds out whose the sessions are.
     *
     * @throws SQLException if the database cannot be used
     */
    static ConnectionMode sessions(DatabaseLocation location) throws SQLException {
        PGSimpleDataSource dataSource = withAddress(new PGSimpleDataSource(), location);
        ConnectionMode.DIRECT.prepare(dataSource);
        return ConnectionMode.of(dataSource);
    }

    /** To see whether the database is there. */
    static DataSource probing(DatabaseLocation location, ConnectionMode mode) {
        return withTimeouts(new PGSimpleDataSource(), location, mode);
    }

    private static PGSimpleDataSource withAddress(PGSimpleDataSource dataSource, DatabaseLocation location) {
        dataSource.setServerNames(new String[]{bracketed(location.host())});
        dataSource.setPortNumbers(new int[]{location.port()});
        dataSource.setDatabaseName(location.database());
        dataSource.setUser(location.user());
        dataSource.setPassword(location.password());
        dataSource.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        dataSource.setApplicationName("callerid");
        dataSource.setTcpKeepAlive(true);
        // EclipseLink binds an absent UUID as a text that is null.
        dataSource.setStringType("unspecified");
        encrypt(dataSource, location.tls());
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

    private static PGSimpleDataSource withTimeouts(PGSimpleDataSource dataSource, DatabaseLocation location,
            ConnectionMode mode) {
        withAddress(dataSource, location);
        dataSource.setLoginTimeout((int) LOGIN_TIMEOUT.toSeconds());
        dataSource.setSocketTimeout((int) SOCKET_TIMEOUT.toSeconds());
        mode.prepare(dataSource);
        return dataSource;
    }
}
