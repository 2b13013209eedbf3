// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.domain.numbering.Destination;

/** Deletes from the tables that grow with every call. */
public final class JpaRetentionStore implements RetentionStore {
    private final Database database;

    public JpaRetentionStore(Database database) {
        this.database = database;
    }

    @Override
    public int purgeHistory(Instant before, int limit) {
        return delete("allocations", "reserved_at < :before and reserved_until < :before", limit, before)
                + delete("api_logs", "created_at < :before", limit, before)
                + delete("callbacks", "at < :before", limit, before)
                + delete("traffic_minutes", "minute_start < :before", limit, before)
                + delete("traffic_hours", "hour_start < :before", limit, before);
    }

    @Override
    public int purgeAreaCodeMinutes(Instant before, int limit) {
        return delete("area_code_minutes", "minute_start < :before", limit, before);
    }

    @Override
    public int purgeContacts(Instant before, int limit) {
        return delete("contacts", "called_on < cast(cast(:before as timestamptz) at time zone 'UTC' as date)", limit,
                before);
    }

    @Override
    public int forget(Destination person) {
        return database.inTransaction(em -> ForgottenPerson.forget(person, em));
    }

    @Override
    public int purgeCallKeys(Instant before, int limit) {
        return delete("call_keys", "reserved_until < :before", limit, before);
    }

    private int delete(String table, String ended, int limit, Instant before) {
        // By ctid, so that each row is looked up only once.
        return database.inTransaction(em -> NamedParameterQuery
                .of("delete from " + table + " where ctid = any (array(select ctid from "
                        + table + " where " + ended + " limit :at_most))", em)
                .with("before", before)
                .with("at_most", limit)
                .execute());
    }
}
