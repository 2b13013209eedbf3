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
        return delete("""
                delete from allocations where id in
                    (select id from allocations where reserved_at < ? and reserved_until < ?
                     order by reserved_at limit ?)""", atMost, before, before)
                + delete("""
                        delete from api_logs where id in
                            (select id from api_logs where created_at < ? order by created_at limit ?)""", atMost,
                        before);
    }

    @Override
    public int purgeCallKeys(Instant before, int atMost) {
        return delete("""
                delete from call_keys where (call_id, destination) in
                    (select call_id, destination from call_keys where reserved_until < ? limit ?)""", atMost, before);
    }

    private int delete(String sql, int atMost, Instant... before) {
        return database.writing(em -> {
            var query = em.createNativeQuery(sql);
            int place = 1;
            for (Instant bound : before) {
                query.setParameter(place++, bound.atOffset(ZoneOffset.UTC));
            }
            return query.setParameter(place, atMost).executeUpdate();
        });
    }
}
