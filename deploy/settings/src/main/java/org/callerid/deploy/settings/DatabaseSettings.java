// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Connection settings of the PostgreSQL database.
 *
 * @param hosts of several, one is the primary and the others are its standbys
 * @param maxConnections of this node
 * @param sslMode as libpq names it
 * @param sslRootCert a file, or {@code system}
 * @param timelineFile tells the primary among several hosts from a former one
 */
public record DatabaseSettings(List<Host> hosts, String database, String user, Secret password, int maxConnections,
        String sslMode, Optional<String> sslRootCert, Path timelineFile) {
    public DatabaseSettings {
        hosts = List.copyOf(hosts);
    }

    @Override
    public String toString() {
        return "PostgreSQL database " + database + " at "
                + hosts.stream().map(host -> host.name() + ":" + host.port()).collect(joining(", "));
    }

    /** A server's name or address, and its port. */
    public record Host(String name, int port) {}
}
