// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import org.callerid.adapter.jpa.PostgresConfig;
import org.callerid.deploy.settings.DatabaseSettings;
import org.callerid.deploy.settings.Loopback;

/** Translates database settings into the adapter's terms. */
public final class DatabaseLocations {
    private DatabaseLocations() {}

    public static PostgresConfig of(DatabaseSettings database) {
        return new PostgresConfig(Loopback.reachable(database.host(), database.port()), database.port(),
                database.database(), database.user(), database.password().value(), database.maxConnections(),
                new PostgresConfig.Tls(database.sslMode(), database.sslRootCert()));
    }
}
