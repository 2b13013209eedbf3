// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock that reservations use: the database's, so that all nodes agree and none needs an accurate clock of its own.
 */
public final class DatabaseClock implements InstantSource {
    private final Database database;

    public DatabaseClock(Database database) {
        this.database = database;
    }

    @Override
    public Instant instant() {
        return database.clock().instant();
    }
}
