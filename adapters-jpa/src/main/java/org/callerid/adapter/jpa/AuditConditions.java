// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditFilter;
import org.callerid.domain.audit.ChangeKind;

/** An {@link AuditFilter} in SQL. */
final class AuditConditions {
    private final AuditFilter filter;
    private final Optional<List<String>> names;

    AuditConditions(AuditFilter filter, EntityManager em) {
        this.filter = filter;
        this.names = filter.who().map(new LoggedNames(AuditOperationEntity.TABLE, "changed_by", em)::matching);
    }

    SqlQuery operations() {
        SqlQuery operations = new SqlQuery("audit_operations where true");
        names.ifPresent(known -> operations.andIn("changed_by", "names", known));
        filter.kind().ifPresent(kind -> operations.and(CountColumns.nameOf(kind) + " > 0"));
        return within(operations);
    }

    SqlQuery changes() {
        SqlQuery changes = new SqlQuery("audit_trail where true");
        names.ifPresent(known -> changes.and(
                "operation_id in (select id from audit_operations where changed_by = any(:names))", "names", known));
        filter.kind().ifPresent(kind -> changes.and(condition(kind)));
        return within(changes);
    }

    private SqlQuery within(SqlQuery rows) {
        filter.from().ifPresent(from -> rows.and("changed_at >= :from", "from", from));
        filter.until().ifPresent(until -> rows.and("changed_at < :until", "until", until));
        return rows;
    }

    /** The translation of {@link ChangeKind#of}. */
    private static String condition(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> "change_kind = 'ADDED'";
            case CHANGED -> "change_kind = 'EDITED'";
            case ACTIVATED -> "change_kind = 'EDITED' and old_is_active = 0 and new_is_active = 1";
            case DEACTIVATED -> "change_kind = 'EDITED' and old_is_active = 1 and new_is_active = 0";
            case LIMITS -> "change_kind = 'EDITED' and (" + differs("hourly_limit") + " or " + differs("daily_limit")
                    + ")";
            case CARRIER -> "change_kind = 'EDITED' and " + differs("carrier");
            case AREA_CODE -> "change_kind = 'EDITED' and " + differs("area_code");
            case DELETED -> "change_kind = 'DELETED'";
            case RELEASED -> "change_kind = 'RELEASED'";
        };
    }

    private static String differs(String column) {
        return "old_" + column + " is distinct from new_" + column;
    }
}
