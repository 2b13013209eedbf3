// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Addresses and credentials of the PostgreSQL database that is the source of truth.
 *
 * @param hosts one or more; of several, one is the primary and the others are its standbys
 * @param maxConnections size of this node's connection pool, 2 or more
 * @param timelineFile remembers the timeline of the primary among several hosts across restarts; unused with one host
 */
public record PostgresConfig(List<Host> hosts, String database, String user, String password, int maxConnections,
        Tls tls, Optional<Path> timelineFile) {
    public PostgresConfig {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("a database needs a host");
        }
    }

    /** One host. */
    public PostgresConfig(String host, int port, String database, String user, String password, int maxConnections,
            Tls tls) {
        this(List.of(new Host(host, port)), database, user, password, maxConnections, tls, Optional.empty());
    }

    /** One host, with TLS if the server offers it. */
    public PostgresConfig(String host, int port, String database, String user, String password,
            int maxConnections) {
        this(host, port, database, user, password, maxConnections, Tls.DEFAULT);
    }

    boolean hasSeveralHosts() {
        return hosts.size() > 1;
    }

    /** Of the only host, or the first of several. */
    String host() {
        return hosts.getFirst().name();
    }

    /** Of the only host, or the first of several. */
    int port() {
        return hosts.getFirst().port();
    }

    /** The same database on this host alone. */
    PostgresConfig at(Host host) {
        return new PostgresConfig(List.of(host), database, user, password, maxConnections, tls, timelineFile);
    }

    /** A description for operators; never contains a secret. */
    String describe() {
        return "PostgreSQL " + hosts.stream().map(Host::toString).collect(joining(",")) + "/" + database;
    }

    @Override
    public String toString() {
        return describe();
    }

    /** A server's name or address, and its port. */
    public record Host(String name, int port) {
        @Override
        public String toString() {
            return name + ":" + port;
        }
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
