// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import org.callerid.adapter.jpa.DatabaseLocation;
import org.callerid.deploy.settings.Store;

/** Where the database is, in the words of the adapter. */
public final class DatabaseLocations {
    private DatabaseLocations() {}

    public static DatabaseLocation of(Store store) {
        return switch (store) {
            case Store.Embedded(var file) -> new DatabaseLocation.Embedded(file);
            case Store.Postgres(var host, var port, var database, var user, var password, var maxConnections) ->
                new DatabaseLocation.Postgres(host, port, database, user, password.value(), maxConnections);
        };
    }
}
