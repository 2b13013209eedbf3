// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.EnumSet;
import java.util.Set;
import org.callerid.domain.callerid.CallerIdConfig;

/** What a change did, for searching and counting. An event can be of several kinds. */
public enum ChangeKind {
    ADDED,
    /** Any change of a number that existed, and goes on to exist. */
    CHANGED,
    ACTIVATED,
    DEACTIVATED,
    LIMITS,
    CARRIER,
    AREA_CODE,
    DELETED,
    RELEASED;

    public static Set<ChangeKind> of(AuditEvent event) {
        return switch (event) {
            case AuditEvent.Added added -> EnumSet.of(ADDED);
            case AuditEvent.Edited(var number, var from, var to) -> of(from, to);
            case AuditEvent.Deleted deleted -> EnumSet.of(DELETED);
            case AuditEvent.Released released -> EnumSet.of(RELEASED);
        };
    }

    private static Set<ChangeKind> of(CallerIdConfig from, CallerIdConfig to) {
        Set<ChangeKind> kinds = EnumSet.of(CHANGED);
        if (from.active() != to.active()) {
            kinds.add(to.active() ? ACTIVATED : DEACTIVATED);
        }
        if (!from.limit().equals(to.limit())) {
            kinds.add(LIMITS);
        }
        if (!from.carrier().equals(to.carrier())) {
            kinds.add(CARRIER);
        }
        if (!from.areaCode().equals(to.areaCode())) {
            kinds.add(AREA_CODE);
        }
        return kinds;
    }
}
