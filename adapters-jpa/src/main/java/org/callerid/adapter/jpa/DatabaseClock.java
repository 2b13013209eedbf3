// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.time.InstantSource;

/** The time by which reservations are made: the database's, so that all nodes agree and none has to set its clock right. */
public final class DatabaseClock implements InstantSource {
    private final Database database;

    public DatabaseClock(Database database) {
        this.database = database;
    }

    @Override
    public Instant instant() {
        return database.time().instant();
    }
}
