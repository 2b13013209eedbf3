// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Optional;

/**
 * The PostgreSQL database where the truth is kept.
 *
 * @param maxConnections of this node, 2 or more
 */
public record DatabaseLocation(String host, int port, String database, String user, String password,
        int maxConnections, Tls tls) {
    /** With TLS if the server offers it. */
    public DatabaseLocation(String host, int port, String database, String user, String password,
            int maxConnections) {
        this(host, port, database, user, password, maxConnections, Tls.DEFAULT);
    }

    /** In what words an operator knows it; never a secret. */
    String describe() {
        return "PostgreSQL " + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return describe();
    }

    /**
     * How connections to PostgreSQL are encrypted, as libpq has it.
     *
     * @param mode libpq's {@code sslmode}
     * @param rootCertificate libpq's {@code sslrootcert}: a file, or {@link #SYSTEM}
     */
    public record Tls(String mode, Optional<String> rootCertificate) {
        /** Those that Java trusts. */
        public static final String SYSTEM = "system";
        public static final Tls DEFAULT = new Tls("prefer", Optional.empty());
    }
}
