// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/** Starts JPA by our own persistence.xml, in a container and outside of one alike. */
final class EntityManagers {
    private EntityManagers() {}

    static EntityManagerFactory on(DataSource dataSource) {
        return Persistence.createEntityManagerFactory("callerid",
                Map.of("eclipselink.persistencexml", "org/callerid/adapter/jpa/persistence.xml",
                        "eclipselink.classloader",
                        EntityManagers.class.getClassLoader(), "jakarta.persistence.nonJtaDataSource", dataSource));
    }
}
