// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationTest {
    @Test
    void aServerWithoutStandbyReplicatesNothing(@TempDir Path folder) throws Exception {
        try (BundledPostgres postgres = TestDatabase.newServer(folder, "fsync = off");
                Database database = Database.open(locationOf(postgres.connection()))) {
            assertThat(database.replication()).isEqualTo(Replication.NONE);
            assertThat(database.hostReport()).isEmpty();

            configure(postgres, "alter system set synchronous_standby_names = 'db2'");
            await().until(() -> database.replication() == Replication.WAITING);

            configure(postgres, "alter role callerid_user set synchronous_commit = 'local'");
            try (Database later = Database.open(locationOf(postgres.connection()))) {
                assertThat(later.replication()).isEqualTo(Replication.NONE);
            }
        }
    }

    private static void configure(BundledPostgres postgres, String statement) throws Exception {
        try (Connection connection = TestDatabase.connect(postgres.superuserConnection());
                Statement sql = connection.createStatement()) {
            sql.execute("set synchronous_commit = 'local'");
            sql.execute(statement);
            sql.execute("select pg_reload_conf()");
        }
    }

    private static PostgresConfig locationOf(PostgresConnection connection) {
        return new PostgresConfig(connection.host(), connection.port(), connection.database(), connection.user(),
                connection.password(), 4);
    }
}
