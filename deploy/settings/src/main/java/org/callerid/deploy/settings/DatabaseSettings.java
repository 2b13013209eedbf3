// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Optional;

/**
 * Connection settings of the PostgreSQL database.
 *
 * @param maxConnections of this node
 * @param sslMode as libpq names it
 * @param sslRootCert a file, or {@code system}
 */
public record DatabaseSettings(String host, int port, String database, String user, Secret password,
        int maxConnections, String sslMode, Optional<String> sslRootCert) {
    @Override
    public String toString() {
        return "PostgreSQL database " + database + " at " + host + ":" + port;
    }
}
