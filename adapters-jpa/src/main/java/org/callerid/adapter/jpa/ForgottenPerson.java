// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.List;
import org.callerid.domain.numbering.Destination;

/**
 * Removes the number of one person. Rows that count calls stay, without a name.
 *
 * <p>
 * No index has the destinations of reservations, as each call would pay for it. All of them are read, in periods short
 * enough for the statement timeout.
 */
final class ForgottenPerson {
    /** Ten digits, because each allocation has a destination; nobody has this number. */
    static final String NOBODY = "0000000000";
    private static final String PERIODS = """
            select generate_series(%s, %s, %s) from (
                select least((select min(created_at) from api_logs), (select min(reserved_at) from allocations)) as first,
                    greatest((select max(created_at) from api_logs), (select max(reserved_at) from allocations)) as last)
                kept"""
            .formatted(RequestLogPeriod.startOf("first"), RequestLogPeriod.startOf("last"), RequestLogPeriod.LENGTH);
    private static final String FORGET_PERIOD = """
            with requests as (
                update api_logs set destination = null, caller_code = null
                where %s = :start and destination = :person
                returning 1),
            theirs as (
                update allocations set destination = :nobody, destination_area_code = null, caller_code = null
                where reserved_at >= :start and reserved_at < cast(:start as timestamptz) + %s and destination = :person
                returning call_id),
            keys as (
                delete from call_keys k using theirs where k.call_id = theirs.call_id and k.destination = :person
                returning 1)
            select (select count(*) from requests) + (select count(*) from theirs) + (select count(*) from keys)"""
            .formatted(RequestLogPeriod.OF_ROW, RequestLogPeriod.LENGTH);

    private final Database database;
    private final String digits;

    ForgottenPerson(Destination person, Database database) {
        this.database = database;
        digits = person.digits();
    }

    /** @return the number of changed rows */
    int forget() {
        int changed = database.inTransaction(
                em -> Jdbc.update(em, "delete from contacts where destination = ?", digits));
        List<Instant> periods = database.inTransaction(em -> Jdbc.query(em, PERIODS, row -> Jdbc.instant(row, 1)));
        for (Instant start : periods) {
            changed += forgetPeriod(start);
        }
        return changed;
    }

    private int forgetPeriod(Instant start) {
        return Math.toIntExact(database.inTransaction(em -> NamedParameterQuery.of(FORGET_PERIOD, em)
                .with("start", start)
                .with("person", digits)
                .with("nobody", NOBODY)
                .count()));
    }
}
