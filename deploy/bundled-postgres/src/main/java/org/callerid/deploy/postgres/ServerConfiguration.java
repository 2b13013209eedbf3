// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The server's parameters. They are written before each start, so that a new version of the service can change them.
 */
final class ServerConfiguration {
    private static final String FILE = "callerid.conf";
    /** Parameters set by the operator; the file is next to the data directory. */
    private static final String OPERATORS_FILE = "../custom.conf";

    private ServerConfiguration() {}

    static void includeIn(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"),
                "include = '" + FILE + "'\ninclude_if_exists = '" + OPERATORS_FILE + "'\n", StandardOpenOption.APPEND);
        writeTo(data);
    }

    static void writeTo(Path data) throws IOException {
        try (InputStream parameters = ServerConfiguration.class.getResourceAsStream(FILE)) {
            Files.write(data.resolve(FILE), Objects.requireNonNull(parameters).readAllBytes());
        }
    }
}
