// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether a commit is on another server, too, before it is answered. */
public enum Replication {
    SYNCHRONOUS("synchronous"),
    /** Commits wait, so the database counts as unavailable to calls. */
    WAITING("synchronous, but no synchronous standby is connected: commits wait for one"),
    SYNCHRONOUS_AS_CONFIGURED("synchronous; whether a standby is connected cannot be seen: grant pg_read_all_stats to"
            + " the user of the service"),
    ASYNCHRONOUS("asynchronous"),
    NONE("none"),
    NOT_SYNCHRONOUS("not synchronous; whether a standby is connected cannot be seen: grant pg_read_all_stats to the user"
            + " of the service");

    /**
     * Without the role pg_read_all_stats, the view shows that there are rows but not their content. A base backup is a
     * row, too.
     */
    private static final String READ = """
            select current_setting('synchronous_standby_names') <> ''
                    and current_setting('synchronous_commit') not in ('off', 'local'),
                pg_has_role('pg_read_all_stats', 'usage'),
                count(*), count(*) filter (where state in ('catchup', 'streaming')),
                count(*) filter (where sync_state in ('sync', 'quorum'))
            from pg_stat_replication""";

    private final String description;

    Replication(String description) {
        this.description = description;
    }

    /** In words for operators. */
    public String description() {
        return description;
    }

    /** Whether a promotion loses no commit that was answered. */
    public boolean isSynchronous() {
        return this == SYNCHRONOUS || this == WAITING || this == SYNCHRONOUS_AS_CONFIGURED;
    }

    static Replication read(EntityManager em) {
        return Jdbc.query(em, READ, Replication::of).getFirst();
    }

    private static Replication of(ResultSet row) throws SQLException {
        boolean isSynchronous = row.getBoolean(1);
        boolean hasHiddenRows = !row.getBoolean(2) && row.getInt(3) > 0;
        if (isSynchronous) {
            return hasHiddenRows ? SYNCHRONOUS_AS_CONFIGURED : row.getInt(5) > 0 ? SYNCHRONOUS : WAITING;
        }
        return hasHiddenRows ? NOT_SYNCHRONOUS : row.getInt(4) > 0 ? ASYNCHRONOUS : NONE;
    }
}
