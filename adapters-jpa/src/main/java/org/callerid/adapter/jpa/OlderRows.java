// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers that an older version or somebody with SQL wrote and that break the constraints of this version. The migration
 * leaves them as they are; each is named in the log.
 */
final class OlderRows {
    private static final Logger LOG = System.getLogger(OlderRows.class.getName());
    private static final int MAX_NAMED = 1_000;
    /** PostgreSQL's word for a constraint that older rows may break. */
    private static final Pattern NOT_VALID = Pattern.compile(" NOT VALID$");
    private static final String CONSTRAINTS = """
            select c.check_clause from information_schema.check_constraints c
            join information_schema.table_constraints t
                on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
            where t.table_name = 'caller_ids' and c.constraint_name like 'caller\\_ids\\_%'""";

    private OlderRows() {}

    static void report(Database database) {
        database.reading(em -> {
            String broken = constraints(em).stream().collect(Collectors.joining(" and ", "not (", ")"));
            long count = ((Number) em.createNativeQuery("select count(*) from caller_ids where " + broken)
                    .getSingleResult()).longValue();
            if (count > 0) {
                LOG.log(Level.WARNING, "{0} numbers cannot be read by this version and are left out of rotation;"
                        + " import them again, or correct or delete their rows", count);
                rows(em, broken).forEach(row -> row.read(database.unreadable()));
            }
            return count;
        });
    }

    private static List<String> constraints(EntityManager em) {
        List<?> clauses = em.createNativeQuery(CONSTRAINTS).getResultList();
        return clauses.stream().map(clause -> "(" + NOT_VALID.matcher((String) clause).replaceFirst("") + ")").toList();
    }

    private static List<CallerIdEntity> rows(EntityManager em, String broken) {
        List<?> rows = em.createNativeQuery("select * from caller_ids where " + broken + " order by caller_id",
                CallerIdEntity.class).setMaxResults(MAX_NAMED).getResultList();
        return rows.stream().map(CallerIdEntity.class::cast).toList();
    }
}
