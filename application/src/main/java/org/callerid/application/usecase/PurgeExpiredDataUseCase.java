// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.out.RetentionStore;

/** Purges in small batches until nothing is left to delete. */
public final class PurgeExpiredDataUseCase implements PurgeExpiredData {
    private static final int BATCH_SIZE = 1_000;
    /** Forecasts need minutes; a day lets operators compare them with what came. */
    private static final Duration AREA_CODE_MINUTE_RETENTION = Duration.ofDays(1);

    private final RetentionStore rows;
    private final Duration retention;
    private final Duration contactRetention;
    private final InstantSource clock;

    /**
     * @param retention how long history is kept after it ended
     * @param contactRetention how long the latest calls to a person are kept
     */
    public PurgeExpiredDataUseCase(RetentionStore rows, Duration retention, Duration contactRetention,
            InstantSource clock) {
        this.rows = rows;
        this.retention = retention;
        this.contactRetention = contactRetention;
        this.clock = clock;
    }

    @Override
    public long purge() {
        var now = clock.instant();
        return repeatUntilEmpty(() -> rows.purgeHistory(now.minus(retention), BATCH_SIZE))
                + repeatUntilEmpty(() -> rows.purgeContacts(now.minus(contactRetention), BATCH_SIZE))
                + repeatUntilEmpty(
                        () -> rows.purgeAreaCodeMinutes(now.minus(AREA_CODE_MINUTE_RETENTION), BATCH_SIZE));
    }

    private static long repeatUntilEmpty(IntSupplier step) {
        long gone = 0;
        int last;
        do {
            last = step.getAsInt();
            gone += last;
        } while (last > 0);
        return gone;
    }
}
