// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.nio.file.Path;
import java.util.Optional;

/** Where the truth is kept. */
public sealed interface DatabaseLocation {
    /** In what words an operator knows it; never a secret. */
    String inWords();

    /**
     * A file of this process's own.
     *
     * @param file without the {@code .mv.db} it is given
     */
    record Embedded(Path file) implements DatabaseLocation {
        @Override
        public String inWords() {
            return "embedded database " + file + ".mv.db";
        }
    }

    /** @param maxConnections of this node, 2 or more */
    record Postgres(String host, int port, String database, String user, String password, int maxConnections, Tls tls)
            implements
                DatabaseLocation {
        /** With TLS if the server offers it. */
        public Postgres(String host, int port, String database, String user, String password, int maxConnections) {
            this(host, port, database, user, password, maxConnections, Tls.DEFAULT);
        }

        @Override
        public String inWords() {
            return "PostgreSQL " + host + ":" + port + "/" + database;
        }

        @Override
        public String toString() {
            return inWords();
        }
    }

    /**
     * How connections to PostgreSQL are encrypted, as libpq has it.
     *
     * @param mode libpq's {@code sslmode}
     * @param rootCertificate libpq's {@code sslrootcert}: a file, or {@link #SYSTEM}
     */
    record Tls(String mode, Optional<String> rootCertificate) {
        /** Those that Java trusts. */
        public static final String SYSTEM = "system";
        public static final Tls DEFAULT = new Tls("prefer", Optional.empty());
    }
}
