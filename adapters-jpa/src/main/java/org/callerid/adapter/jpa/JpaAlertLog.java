// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Set;
import java.util.stream.Collectors;
import org.callerid.application.model.Alert;
import org.callerid.application.port.out.AlertLog;

/** The table {@code open_alerts}; its primary key decides which node tells an alert. */
public final class JpaAlertLog implements AlertLog {
    private final Database database;

    public JpaAlertLog(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> openKeys() {
        return database.query(em -> NamedParameterQuery.of("select key from open_alerts", em)
                .list(String.class)
                .stream()
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean open(Alert raised) {
        return database.inTransaction(em -> NamedParameterQuery.of(
                "insert into open_alerts (key, opened_at) values (:key, :at) on conflict do nothing", em)
                .with("key", raised.key())
                .with("at", raised.at())
                .execute()) == 1;
    }

    @Override
    public boolean close(String key) {
        return database.inTransaction(
                em -> NamedParameterQuery.of("delete from open_alerts where key = :key", em)
                        .with("key", key)
                        .execute()) == 1;
    }
}
