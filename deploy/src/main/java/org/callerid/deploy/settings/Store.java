// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where numbers and promises are kept. */
public sealed interface Store {
    /** A database inside the server, in files beginning with {@code file}. */
    record Embedded(Path file) implements Store {
        @Override
        public String toString() {
            return "the embedded database " + file;
        }
    }

    /**
     * @param maxConnections of this node
     * @param sslMode as libpq names it
     * @param sslRootCert a file, or {@code system}
     */
    record Postgres(String host, int port, String database, String user, Secret password, int maxConnections,
            String sslMode, Optional<String> sslRootCert) implements Store {
        @Override
        public String toString() {
            return "PostgreSQL database " + database + " at " + host + ":" + port;
        }
    }
}
