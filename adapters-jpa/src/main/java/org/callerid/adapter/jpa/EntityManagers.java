// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseSession;

/** Starts JPA by our own persistence.xml, in a container and outside of one alike. */
final class EntityManagers {
    private EntityManagers() {}

    static EntityManagerFactory on(DataSource dataSource) {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("callerid",
                Map.of("eclipselink.persistencexml", "org/callerid/adapter/jpa/persistence.xml",
                        "eclipselink.classloader",
                        EntityManagers.class.getClassLoader(), "jakarta.persistence.nonJtaDataSource", dataSource));
        // Three more tries, five seconds apart, are its own idea of patience; who asks would rather know.
        factory.unwrap(DatabaseSession.class).getLogin().setQueryRetryAttemptCount(0);
        return factory;
    }
}
