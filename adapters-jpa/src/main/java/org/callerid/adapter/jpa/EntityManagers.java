// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseSession;

/** Starts JPA with our own persistence.xml, whether inside a container or not. */
final class EntityManagers {
    private EntityManagers() {}

    static EntityManagerFactory createFactory(DataSource dataSource) {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("callerid",
                Map.of("eclipselink.persistencexml", "org/callerid/adapter/jpa/persistence.xml",
                        "eclipselink.classloader",
                        EntityManagers.class.getClassLoader(), "jakarta.persistence.nonJtaDataSource", dataSource));
        // By default EclipseLink retries three times, five seconds apart; callers need to know at once.
        factory.unwrap(DatabaseSession.class).getLogin().setQueryRetryAttemptCount(0);
        return factory;
    }
}
