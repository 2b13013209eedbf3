// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.callerid.domain.numbering.Destination;

/** Removes the number of one person, within one transaction. Rows that count calls stay, without a name. */
final class ForgottenPerson {
    /** Ten digits, because each allocation has a destination; nobody has this number. */
    static final String NOBODY = "0000000000";
    /** Found period by period, as that is how the index has destinations. */
    private static final String REQUESTS = """
            update api_logs l set destination = null, caller_code = null
            from generate_series((select %1$s from api_logs order by created_at limit 1),
                    (select %1$s from api_logs order by created_at desc limit 1), %2$s) as p (start)
                cross join lateral (select id from api_logs where %1$s = p.start and destination = ? offset 0) theirs
            where l.id = theirs.id
            returning coalesce(cast(l.allocation_id as text), '')"""
            .formatted(RequestLogPeriod.OF_ROW, RequestLogPeriod.LENGTH);
    private static final String ALLOCATIONS = """
            update allocations set destination = ?, destination_area_code = null, caller_code = null
            where id = any(cast(? as uuid[])) and destination = ?""";

    private ForgottenPerson() {}

    /** @return the number of changed rows */
    static int forget(Destination person, EntityManager em) {
        String digits = person.digits();
        // Calls lock contacts first, then call keys.
        int deleted = Jdbc.update(em, "delete from contacts where destination = ?", digits)
                + Jdbc.update(em, "delete from call_keys where destination = ?", digits);
        List<String> allocations = Jdbc.query(em, REQUESTS, row -> row.getString(1), digits);
        return deleted + allocations.size() + Jdbc.update(em, ALLOCATIONS, NOBODY,
                allocations.stream().filter(id -> !id.isEmpty()).distinct().toList(), digits);
    }
}
