// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Optional;
import org.callerid.adapter.jpa.PostgresConfig;

/** Translates database settings into the adapter's terms. */
public final class DatabaseLocations {
    private DatabaseLocations() {}

    public static PostgresConfig of(DatabaseSettings database) {
        return new PostgresConfig(
                database.hosts()
                        .stream()
                        .map(host -> new PostgresConfig.Host(Loopback.reachable(host.name(), host.port()), host.port()))
                        .toList(),
                database.database(), database.user(), database.password().value(), database.maxConnections(),
                new PostgresConfig.Tls(database.sslMode(), database.sslRootCert()),
                Optional.of(database.timelineFile()));
    }
}
