// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/** A million numbers, millions of requests in the log and the calls they were for; nothing is random. */
final class LargeDataset {
    private static final long NUMBERS = 1_000_000;
    private static final long BATCH_SIZE = 20_000;

    private LargeDataset() {}

    /** Fills a database whose tables exist and are empty. */
    static void fill(long requests, Connection connection) throws SQLException {
        repeat("numbers.sql", NUMBERS, connection);
        execute(read("allocations.sql"), connection);
        execute("update change_feed set revision = revision + 1", connection);
        repeat("requests.sql", requests, connection);
        repeat("calls.sql", requests, connection);
        // As if pages had been open while the calls were made.
        execute("update rotation_progress set corrected_until = current_timestamp", connection);
        execute("analyze", connection);
    }

    private static void repeat(String file, long rows, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(read(file))) {
            for (long from = 0; from < rows; from += BATCH_SIZE) {
                insert.setLong(1, from);
                insert.setLong(2, from + BATCH_SIZE - 1);
                insert.executeUpdate();
            }
        }
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static String read(String file) {
        try (InputStream sql = Objects.requireNonNull(LargeDataset.class.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
