// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.callerid.application.port.out.SharedSettings;

/** Settings stored in {@code shared_settings}. */
public final class JpaSharedSettings implements SharedSettings {
    private final Database database;

    public JpaSharedSettings(Database database) {
        this.database = database;
    }

    @Override
    public String putIfAbsent(String name, String value) {
        return database.inTransaction(em -> {
            insertIfAbsent(em, name, value);
            return find(em, name).orElseThrow();
        });
    }

    @Override
    public void put(String name, String value) {
        database.inTransaction(em -> {
            insertIfAbsent(em, name, value);
            return NamedParameterQuery.of("update shared_settings set value = :value where name = :name", em)
                    .with("name", name)
                    .with("value", value)
                    .execute();
        });
    }

    @Override
    public Optional<String> find(String name) {
        return database.query(em -> find(em, name));
    }

    private static void insertIfAbsent(EntityManager em, String name, String value) {
        NamedParameterQuery
                .of("insert into shared_settings (name, value) values (:name, :value) on conflict do nothing", em)
                .with("name", name)
                .with("value", value)
                .execute();
    }

    private static Optional<String> find(EntityManager em, String name) {
        return NamedParameterQuery.of("select value from shared_settings where name = :name", em)
                .with("name", name)
                .list(String.class)
                .stream()
                .findFirst();
    }
}
