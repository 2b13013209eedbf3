// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirements for transactions that share sessions, beyond the contracts. */
@Tag("full")
@Tag("pgbouncer")
class PooledSessionsTest {
    @Test
    void everyTransactionHasItsBoundsAndLeavesNoneBehind() throws Exception {
        PostgresConfig through = PgBouncer.startInFrontOf(TestDatabase.newPostgresDatabase("bounds"));
        try (Database database = Database.open(through)) {
            assertThat(database.query(PooledSessionsTest::bounds)).isEqualTo("10s 1s off");
            assertThat(database.inTransaction(PooledSessionsTest::bounds)).isEqualTo("10s 1s off");
        }
        assertThat(statementTimeoutOfOthers(through)).isEqualTo("0");
    }

    @Test
    void aPoolerThatDropsTheParametersInsteadOfRefusingThemIsFoundOut() {
        PostgresConfig through = PgBouncer.startInFrontOf(TestDatabase.newPostgresDatabase("dropped"),
                "ignore_startup_parameters = options,extra_float_digits");
        try (Database database = Database.open(through)) {
            assertThat(database.query(PooledSessionsTest::bounds)).isEqualTo("10s 1s off");
        }
    }

    @Test
    void nodesThatStartAtOnceMigrateOnce() throws Exception {
        PostgresConfig through = PgBouncer.startInFrontOf(TestDatabase.newPostgresDatabase("started_at_once_pooled"));
        List<Future<Long>> migrations = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                migrations.add(nodes.submit(() -> {
                    try (Database database = Database.open(through)) {
                        return TestDatabase.rows(database, "flyway_schema_history where success");
                    }
                }));
            }
        }
        for (Future<Long> migration : migrations) {
            assertThat(migration.get()).isEqualTo(migrations.getFirst().get()).isPositive();
        }
    }

    @Test
    void aDirectConnectionSetsItsParametersOnce() throws Exception {
        PostgresConfig direct = TestDatabase.newPostgresDatabase("direct");

        assertThat(DataSources.detectMode(direct)).isEqualTo(ConnectionMode.DIRECT);
        assertThat(DataSources.detectMode(PgBouncer.startInFrontOf(direct))).isEqualTo(ConnectionMode.POOLED);
    }

    private static String bounds(EntityManager em) {
        return String.valueOf(em.createNativeQuery("""
                select current_setting('statement_timeout') || ' '
                    || current_setting('idle_in_transaction_session_timeout') || ' ' || current_setting('jit')""")
                .getSingleResult());
    }

    private static String statementTimeoutOfOthers(PostgresConfig through) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + through.host() + ":" + through.port() + "/" + through.database(),
                through.user(), through.password());
                Statement statement = connection.createStatement();
                ResultSet timeout = statement.executeQuery("show statement_timeout")) {
            timeout.next();
            return timeout.getString(1);
        }
    }
}
