// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVStoreTool;

/**
 * The file of the embedded database. H2 only ever appends to it (docs/adr/0006), so room that nothing needs any more comes
 * back by copying the rest to a new file, which then takes this one's place in a single step. A process killed on the way
 * leaves the file as it was.
 */
final class EmbeddedFile {
    private static final String SIZES = """
            select setting_name, setting_value from information_schema.settings
            where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
            """;

    private final DatabaseLocation.Embedded location;
    private final Gate gate;

    /** @param gate before which all wait who open the file */
    EmbeddedFile(DatabaseLocation.Embedded location, Gate gate) {
        this.location = location;
        this.gate = gate;
    }

    /** Whether more than half of the file is waste, and more than {@code bytes}. */
    boolean wastesMoreThan(long bytes) throws SQLException {
        try (Connection connection = DataSources.single(location).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            Map<String, Long> sizes = new HashMap<>();
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
            long size = sizes.getOrDefault("info.FILE_SIZE", 0L);
            long needed = size * sizes.getOrDefault("info.FILL_RATE", 100L) / 100
                    * sizes.getOrDefault("info.CHUNKS_FILL_RATE", 100L) / 100;
            return size - needed > Math.max(needed, bytes);
        }
    }

    /**
     * Copies what is needed to a new file and puts that in place of this one. Closes the database, whoever has it open; those
     * who have must open it again.
     */
    void rewrite() throws SQLException {
        gate.shut(this::rewriteAlone);
    }

    private void rewriteAlone() throws SQLException {
        try (Connection connection = DataSources.single(location).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        MVStoreTool.compact(path().toString(), false);
    }

    private Path path() {
        return Path.of(location.file().toAbsolutePath() + ".mv.db");
    }
}
