// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Connections to the only host. Whether the server there is the right one is the operator's business. */
final class SingleHostConnections implements DatabaseConnections {
    private final DataSource fresh;
    private final HikariDataSource pool;

    SingleHostConnections(PostgresConfig location, ConnectionMode mode) {
        this.fresh = DataSources.probing(location, mode);
        this.pool = DataSources.pool(location, mode);
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public Connection openFresh() throws SQLException {
        return fresh.getConnection();
    }

    @Override
    public void evict() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public Database.ConnectionCounts counts() {
        return Database.ConnectionCounts.of(pool);
    }

    @Override
    public <T> T onPrimary(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<HostReport> hostReport() {
        return Optional.empty();
    }

    @Override
    public void close() {
        pool.close();
    }
}
