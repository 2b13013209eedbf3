// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The numbers of a service.
 *
 * @param parts with different area codes
 */
record Dataset(List<Part> parts) {
    /** The first area code that the load calls. */
    private static final int CALLED = 200;
    /** The first of as many that it does not call. */
    private static final int NOT_CALLED = 400;
    private static final long BATCH_SIZE = 20_000;

    Dataset {
        parts = List.copyOf(parts);
    }

    /**
     * Numbers of the area codes that are called.
     *
     * @param reservedPercentage how many of each area code's numbers are reserved throughout
     */
    Dataset(long numbers, int reservedPercentage) {
        this(List.of(new Part(CALLED, numbers, reservedPercentage)));
    }

    /** All numbers of the area codes that are called are reserved; half of the numbers are of others. */
    static Dataset withoutLocalNumbers(long numbers) {
        return new Dataset(List.of(new Part(CALLED, numbers / 2, 100), new Part(NOT_CALLED, numbers / 2, 0)));
    }

    long numbers() {
        return parts.stream().mapToLong(Part::numbers).sum();
    }

    /** Fills a database whose tables exist and are empty. */
    void fill(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Resources.read("numbers.sql"));
                Statement statement = connection.createStatement()) {
            for (Part part : parts) {
                part.fill(insert);
            }
            statement.execute(Resources.read("allocations.sql"));
            // The database does this by itself in time.
            statement.execute("vacuum analyze");
        }
    }

    record Part(int firstAreaCode, long numbers, int reservedPercentage) {
        void fill(PreparedStatement insert) throws SQLException {
            for (long from = 0; from < numbers; from += BATCH_SIZE) {
                insert.setLong(1, firstAreaCode);
                insert.setLong(2, reservedPercentage);
                insert.setLong(3, from);
                insert.setLong(4, Math.min(from + BATCH_SIZE, numbers) - 1);
                insert.executeUpdate();
            }
        }
    }
}
