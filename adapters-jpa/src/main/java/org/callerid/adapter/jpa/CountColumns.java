// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.callerid.domain.audit.ChangeCounts;
import org.callerid.domain.audit.ChangeKind;

/** {@link ChangeCounts} in a column for all numbers, and one for each kind of change. */
@Embeddable
public class CountColumns {
    @Column(name = "numbers")
    private long numbers;

    @Column(name = "added_count")
    private long added;

    @Column(name = "changed_count")
    private long changed;

    @Column(name = "activated_count")
    private long activated;

    @Column(name = "deactivated_count")
    private long deactivated;

    @Column(name = "limits_count")
    private long limits;

    @Column(name = "carrier_count")
    private long carrier;

    @Column(name = "area_code_count")
    private long areaCode;

    @Column(name = "deleted_count")
    private long deleted;

    @Column(name = "released_count")
    private long released;

    protected CountColumns() {}

    /** The name of the column that counts the changes of this kind. */
    static String nameOf(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "_count";
    }

    ChangeCounts counts() {
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            if (of(kind) > 0) {
                counts.put(kind, of(kind));
            }
        }
        return new ChangeCounts(numbers, counts);
    }

    private long of(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> added;
            case CHANGED -> changed;
            case ACTIVATED -> activated;
            case DEACTIVATED -> deactivated;
            case LIMITS -> limits;
            case CARRIER -> carrier;
            case AREA_CODE -> areaCode;
            case DELETED -> deleted;
            case RELEASED -> released;
        };
    }
}
