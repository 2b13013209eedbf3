// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.callerid.application.port.in.PurgeEndedRows;
import org.callerid.application.port.out.EndedRows;

/** Deletes step by step. */
public final class PurgeEndedRowsUseCase implements PurgeEndedRows {
    private static final int STEP = 1_000;
    /** A call key is of no use once its reservation ended; a day more lets an operator look. */
    private static final Duration CALL_KEYS_KEPT = Duration.ofDays(1);

    private final EndedRows rows;
    private final Duration retention;
    private final InstantSource clock;

    /** @param retention how long history is kept after it ended */
    public PurgeEndedRowsUseCase(EndedRows rows, Duration retention, InstantSource clock) {
        this.rows = rows;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public long purge() {
        var now = clock.instant();
        return allOf(() -> rows.purgeHistory(now.minus(retention), STEP))
                + allOf(() -> rows.purgeCallKeys(now.minus(CALL_KEYS_KEPT), STEP));
    }

    private static long allOf(IntSupplier step) {
        long gone = 0;
        int last;
        do {
            last = step.getAsInt();
            gone += last;
        } while (last > 0);
        return gone;
    }
}
