// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the reachability probe treats the pool's connections. */
class DatabaseProbeTest {
    /** On a stalling machine a single probe may take the pooled connections for dead. */
    private static final int TRIES = 5;

    @Test
    void connectionsThatAnswerAreKept() throws Exception {
        try (Database database = Database.open(TestDatabase.newPostgresDatabase("keeps_connections"))) {
            assertThat(IntStream.range(0, TRIES).anyMatch(attempt -> isKept(database))).isTrue();
        }
    }

    @Test
    void aConnectionThatWasEndedIsReplaced() throws Exception {
        try (Database database = Database.open(TestDatabase.newPostgresDatabase("replaces_connections"));
                Database other = Database.open(TestDatabase.newPostgresDatabase("ends_connections"))) {
            int ended = session(database);
            other.query(em -> NamedParameterQuery.of("select pg_terminate_backend(:pid)", em)
                    .with("pid", ended)
                    .list(Boolean.class));

            assertThat(database.isReachable()).isTrue();
            assertThat(session(database)).isNotEqualTo(ended);
        }
    }

    private static boolean isKept(Database database) {
        int before = session(database);
        return database.isReachable() && session(database) == before;
    }

    private static int session(Database database) {
        return database
                .query(em -> NamedParameterQuery.of("select pg_backend_pid()", em).list(Integer.class).getFirst());
    }
}
