// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import org.callerid.adapter.jpa.DatabaseLocation;
import org.callerid.deploy.settings.Loopback;
import org.callerid.deploy.settings.Store;

/** Where the database is, in the words of the adapter. */
public final class DatabaseLocations {
    private DatabaseLocations() {}

    public static DatabaseLocation of(Store store) {
        return switch (store) {
            case Store.Embedded(var file) -> new DatabaseLocation.Embedded(file);
            case Store.Postgres postgres -> new DatabaseLocation.Postgres(
                    Loopback.reachable(postgres.host(), postgres.port()), postgres.port(), postgres.database(),
                    postgres.user(), postgres.password().value(), postgres.maxConnections(),
                    new DatabaseLocation.Tls(postgres.sslMode(), postgres.sslRootCert()));
        };
    }
}
