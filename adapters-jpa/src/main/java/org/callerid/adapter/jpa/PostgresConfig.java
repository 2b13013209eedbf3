// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Optional;

/**
 * Address and credentials of the PostgreSQL database that is the source of truth.
 *
 * @param maxConnections size of this node's connection pool, 2 or more
 */
public record PostgresConfig(String host, int port, String database, String user, String password,
        int maxConnections, Tls tls) {
    /** Uses TLS if the server offers it. */
    public PostgresConfig(String host, int port, String database, String user, String password,
            int maxConnections) {
        this(host, port, database, user, password, maxConnections, Tls.DEFAULT);
    }

    /** A description for operators; never contains a secret. */
    String describe() {
        return "PostgreSQL " + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return describe();
    }

    /**
     * How connections to PostgreSQL are encrypted, with the meaning the values have in libpq.
     *
     * @param mode libpq's {@code sslmode}
     * @param rootCertificate libpq's {@code sslrootcert}: a file, or {@link #SYSTEM}
     */
    public record Tls(String mode, Optional<String> rootCertificate) {
        /** The certificate authorities that Java trusts. */
        public static final String SYSTEM = "system";
        public static final Tls DEFAULT = new Tls("prefer", Optional.empty());
    }
}
