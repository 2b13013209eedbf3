// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Locale;

/** Where the two databases differ. */
enum Vendor {
    /** Locks every row it sorts, so the rows are found first and locked after. */
    H2 {
        @Override
        String lockUnlocked(String free) {
            return "select * from caller_ids where caller_id in (select caller_id from caller_ids" + free
                    + ") for update skip locked";
        }
    },
    /** Locks row after row in the order of an index, and passes by those that are locked. */
    POSTGRESQL {
        @Override
        String lockUnlocked(String free) {
            return "select * from caller_ids" + free + " for update skip locked";
        }
    };

    /** A query that locks the unlocked ones of the rows that {@code free}, a condition with order and limit, describes. */
    abstract String lockUnlocked(String free);

    /** The folder of the migrations that only this database has. */
    String migrations() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Vendor of(DatabaseLocation location) {
        return switch (location) {
            case DatabaseLocation.Embedded embedded -> H2;
            case DatabaseLocation.Postgres postgres -> POSTGRESQL;
        };
    }
}
