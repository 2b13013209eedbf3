// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.numbering.AreaCode;

/** Converts domain values to script arguments. */
final class ScriptArguments {
    private ScriptArguments() {}

    /** Four arguments per row: number, version, area code or '', and available at (microseconds) or '' if inactive. */
    static List<String> of(List<CallerId> rows) {
        List<String> arguments = new ArrayList<>(4 * rows.size());
        for (CallerId row : rows) {
            arguments.add(row.number().value());
            arguments.add(String.valueOf(row.version()));
            arguments.add(row.config().areaCode().map(AreaCode::digits).orElse(""));
            arguments.add(row.config().active() ? micros(row.availableAt()) : "");
        }
        return arguments;
    }

    /**
     * Microseconds since the epoch: the database's precision, and exact as a sorted set's score until the year 2255.
     */
    static String micros(Instant instant) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
