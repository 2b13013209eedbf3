// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callerid.application.model.StoreUnavailableException;

/** The connections of a {@link Database} to its server. Thread-safe. */
interface DatabaseConnections extends AutoCloseable {
    DataSource pool();

    /** A new connection, for checking whether the server can be reached. */
    Connection openFresh() throws SQLException;

    /** Closes the pool's idle connections now, and the others when they are returned. */
    void evict();

    Database.ConnectionCounts counts();

    /**
     * Runs {@code work}, whose result is valid only if the same server was the primary from its beginning to its end.
     *
     * @throws StoreUnavailableException if it was not; what {@code work} wrote may be on disk
     */
    <T> T onPrimary(Supplier<T> work);

    /** Empty with one host. */
    Optional<HostReport> hostReport();

    @Override
    void close();
}
