// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Creates data sources, single or pooled, with a timeout for every wait. */
final class DataSources {
    /** How long a request may wait for a connection from the pool. */
    private static final Duration POOL_TIMEOUT = Duration.ofSeconds(1);
    /** How long an idle connection may take to prove that it is alive. */
    static final Duration VALIDATION_TIMEOUT = Duration.ofMillis(500);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration SOCKET_TIMEOUT = SessionParameters.STATEMENT_TIMEOUT.plusSeconds(5);

    private DataSources() {}

    static HikariDataSource pool(PostgresConfig location, ConnectionMode mode) {
        return new HikariDataSource(poolConfig(location, mode, new RetryingPgDataSource()));
    }

    /** For one of several hosts. Does not wait for its first connection. */
    static HikariDataSource poolOfOneHost(PostgresConfig location, ConnectionMode mode, RetryingPgDataSource source) {
        HikariConfig config = poolConfig(location, mode, source);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static HikariConfig poolConfig(PostgresConfig location, ConnectionMode mode, RetryingPgDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("callerid");
        config.setDataSource(withTimeouts(source, location, mode));
        config.setMaximumPoolSize(location.maxConnections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(POOL_TIMEOUT.toMillis());
        config.setValidationTimeout(VALIDATION_TIMEOUT.toMillis());
        return config;
    }

    /** For checking one of several hosts: whatever hangs does so for a second at most. */
    static DataSource monitoring(PostgresConfig location) {
        PGSimpleDataSource dataSource = withAddress(new PGSimpleDataSource(), location);
        dataSource.setLoginTimeout((int) LOGIN_TIMEOUT.toSeconds());
        dataSource.setConnectTimeout((int) LOGIN_TIMEOUT.toSeconds());
        dataSource.setSocketTimeout((int) LOGIN_TIMEOUT.toSeconds());
        // A pooler may be in between.
        dataSource.setPrepareThreshold(0);
        return dataSource;
    }

    /** For work at start-up that may take long: without statement and socket timeouts. */
    static DataSource unpooled(PostgresConfig location) {
        PGSimpleDataSource dataSource = withAddress(new PGSimpleDataSource(), location);
        // A pooler may be in between, and few statements run here.
        dataSource.setPrepareThreshold(0);
        return dataSource;
    }

    /**
     * Detects the connection mode.
     *
     * @throws SQLException if the database cannot be used
     */
    static ConnectionMode detectMode(PostgresConfig location) throws SQLException {
        PGSimpleDataSource dataSource = withAddress(new PGSimpleDataSource(), location);
        ConnectionMode.DIRECT.configure(dataSource);
        return ConnectionMode.detect(dataSource);
    }

    /** For checking whether the database is reachable. */
    static DataSource probing(PostgresConfig location, ConnectionMode mode) {
        return withTimeouts(new PGSimpleDataSource(), location, mode);
    }

    private static PGSimpleDataSource withAddress(PGSimpleDataSource dataSource, PostgresConfig location) {
        dataSource.setServerNames(new String[]{bracketed(location.host())});
        dataSource.setPortNumbers(new int[]{location.port()});
        dataSource.setDatabaseName(location.database());
        dataSource.setUser(location.user());
        dataSource.setPassword(location.password());
        dataSource.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        dataSource.setApplicationName("callerid");
        dataSource.setTcpKeepAlive(true);
        // EclipseLink binds a null UUID as text.
        dataSource.setStringType("unspecified");
        // A batch becomes one statement with many rows: an import takes three quarters of the time.
        dataSource.setReWriteBatchedInserts(true);
        encrypt(dataSource, location.tls());
        return dataSource;
    }

    /** The driver builds a URL from the host, in which an IPv6 address needs brackets. */
    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Follows libpq: {@code require} also verifies the certificate if there is a root certificate. */
    private static void encrypt(PGSimpleDataSource dataSource, PostgresConfig.Tls tls) {
        boolean verifies = tls.mode().equals("require") && tls.rootCertificate().isPresent();
        dataSource.setSslMode(verifies ? "verify-ca" : tls.mode());
        tls.rootCertificate().ifPresent(file -> {
            if (file.equals(PostgresConfig.Tls.SYSTEM)) {
                dataSource.setSslfactory(DefaultJavaSSLFactory.class.getName());
            } else {
                dataSource.setSslRootCert(file);
            }
        });
    }

    private static PGSimpleDataSource withTimeouts(PGSimpleDataSource dataSource, PostgresConfig location,
            ConnectionMode mode) {
        withAddress(dataSource, location);
        dataSource.setLoginTimeout((int) LOGIN_TIMEOUT.toSeconds());
        dataSource.setSocketTimeout((int) SOCKET_TIMEOUT.toSeconds());
        mode.configure(dataSource);
        return dataSource;
    }
}
