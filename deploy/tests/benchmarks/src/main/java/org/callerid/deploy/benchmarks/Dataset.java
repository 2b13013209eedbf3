// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The numbers of a service.
 *
 * @param reservedPercentage how many of each area code's numbers are reserved throughout
 */
record Dataset(long numbers, int reservedPercentage) {
    private static final long BATCH_SIZE = 20_000;

    /** Fills a database whose tables exist and are empty. */
    void fill(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Resources.read("numbers.sql"));
                Statement statement = connection.createStatement()) {
            for (long from = 0; from < numbers; from += BATCH_SIZE) {
                insert.setLong(1, reservedPercentage);
                insert.setLong(2, from);
                insert.setLong(3, Math.min(from + BATCH_SIZE, numbers) - 1);
                insert.executeUpdate();
            }
            statement.execute(Resources.read("allocations.sql"));
            // The database does this by itself in time.
            statement.execute("vacuum analyze");
        }
    }
}
