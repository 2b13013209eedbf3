// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.AgreedSettings;

/** Settings kept in {@code shared_settings}. */
public final class JpaAgreedSettings implements AgreedSettings {
    private final Database database;

    public JpaAgreedSettings(Database database) {
        this.database = database;
    }

    @Override
    public String agree(String name, String value) {
        return database.writing(em -> {
            insertUnlessKept(em, name, value);
            return find(em, name).orElseThrow();
        });
    }

    @Override
    public void replace(String name, String value) {
        database.writing(em -> {
            insertUnlessKept(em, name, value);
            return em.createNativeQuery("update shared_settings set value = ? where name = ?")
                    .setParameter(1, value)
                    .setParameter(2, name)
                    .executeUpdate();
        });
    }

    @Override
    public Optional<String> find(String name) {
        return database.reading(em -> find(em, name));
    }

    private static void insertUnlessKept(EntityManager em, String name, String value) {
        em.createNativeQuery("insert into shared_settings (name, value) values (?, ?) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, value)
                .executeUpdate();
    }

    private static Optional<String> find(EntityManager em, String name) {
        List<?> found = em.createNativeQuery("select value from shared_settings where name = ?")
                .setParameter(1, name)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
