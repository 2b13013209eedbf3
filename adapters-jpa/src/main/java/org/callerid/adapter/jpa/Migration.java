// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Migrates the schema to this version. */
final class Migration {
    private static final String SCRIPTS = "classpath:org/callerid/adapter/jpa/migration";

    private Migration() {}

    static void run(PostgresConfig location) {
        DataSource dataSource = DataSources.unpooled(location);
        try {
            // Connects first, because Flyway reports a failed connection in more words than an operator can use.
            dataSource.getConnection().close();
            Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(SCRIPTS)
                    .load();
            requireNoNewerSchema(flyway, location);
            flyway.migrate();
        } catch (SQLException e) {
            throw new DatabaseSetupException(SqlFailures.describe(e, location), e);
        } catch (FlywayException e) {
            throw new DatabaseSetupException("The schema of the " + location.describe()
                    + " could not be brought up to date: " + firstLine(e), e);
        }
    }

    /** An older version of the service would write rows that the newer schema does not expect. */
    private static void requireNoNewerSchema(Flyway flyway, PostgresConfig location) {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseSetupException("The schema of the " + location.describe()
                        + " is of a newer version of the service (schema " + migration.getVersion()
                        + "): install that version, or restore a backup that this version made.");
            }
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown reason");
    }
}
