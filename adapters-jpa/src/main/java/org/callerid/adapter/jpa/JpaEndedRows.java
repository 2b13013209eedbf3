// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import org.callerid.application.port.out.EndedRows;

/** Deletes from the tables that grow with every call. */
public final class JpaEndedRows implements EndedRows {
    private final Database database;

    public JpaEndedRows(Database database) {
        this.database = database;
    }

    @Override
    public int purgeHistory(Instant before, int atMost) {
        return delete("allocations", "reserved_at < ? and reserved_until < ?", atMost, before, before)
                + delete("api_logs", "created_at < ?", atMost, before)
                + delete("traffic_minutes", "minute_start < ?", atMost, before)
                + delete("traffic_hours", "hour_start < ?", atMost, before);
    }

    @Override
    public int purgeCallKeys(Instant before, int atMost) {
        return delete("call_keys", "reserved_until < ?", atMost, before);
    }

    private int delete(String table, String ended, int atMost, Instant... before) {
        return database.writing(em -> {
            var query = em.createNativeQuery("delete from " + table + " where ctid = any (array("
                    + "select ctid from " + table + " where " + ended + " limit ?))");
            int place = 1;
            for (Instant bound : before) {
                query.setParameter(place++, bound.atOffset(ZoneOffset.UTC));
            }
            return query.setParameter(place, atMost).executeUpdate();
        });
    }
}
