// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections as {@code dataSource} does, when the {@link Gate} lets them.
 *
 * @param patience how long to wait for that
 */
record GatedDataSource(DataSource dataSource, Gate gate, Duration patience) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
        return gate.pass(patience, dataSource::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return gate.pass(patience, () -> dataSource.getConnection(user, password));
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return dataSource.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        dataSource.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return dataSource.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        dataSource.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(GatedDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return dataSource.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return dataSource.isWrapperFor(type);
    }
}
