// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.domain.numbering.Destination;

/** Deletes from the tables that grow with every call. */
public final class JpaRetentionStore implements RetentionStore {
    /**
     * A late hang-up finds its call by the key, so a key is kept as long as its reservation. Found by its primary key: no
     * index has the time of a key.
     */
    private static final String DELETE_ALLOCATIONS = """
            with gone as (
                delete from allocations where ctid = any (array(
                    select ctid from allocations where reserved_at < :before and reserved_until < :before
                    limit :at_most))
                returning id, call_id, destination),
            keys as (
                delete from call_keys k using gone
                where k.call_id = gone.call_id and k.destination = gone.destination and k.allocation_id = gone.id)
            select count(*) from gone""";

    private final Database database;

    public JpaRetentionStore(Database database) {
        this.database = database;
    }

    @Override
    public int purgeHistory(Instant before, int limit) {
        return deleteAllocations(before, limit)
                + delete("api_logs", "created_at < :before", limit, before)
                + delete("callbacks", "at < :before", limit, before)
                + delete("traffic_minutes", "minute_start < :before", limit, before)
                + delete("traffic_hours", "hour_start < :before", limit, before)
                // A day ends at different times in different time zones.
                + delete("number_days", "day < cast(:before as date) - 1", limit, before);
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
        return new ForgottenPerson(person, database).forget();
    }

    private int deleteAllocations(Instant before, int limit) {
        return Math.toIntExact(database.inTransaction(em -> NamedParameterQuery.of(DELETE_ALLOCATIONS, em)
                .with("before", before)
                .with("at_most", limit)
                .count()));
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
