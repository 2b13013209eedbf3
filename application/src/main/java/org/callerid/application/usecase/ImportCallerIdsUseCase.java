// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.io.Reader;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Loaded;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.usage.UsageLimit;

/** Loads a sheet in small transactions, so that calls go on while it does. */
public final class ImportCallerIdsUseCase implements ImportCallerIds {
    private final CallerIdSheets sheets;
    private final CallerIds callerIds;
    private final Rotation rotation;
    private final UsageLimit defaultLimit;
    private final InstantSource clock;

    public ImportCallerIdsUseCase(CallerIdSheets sheets, CallerIds callerIds, Rotation rotation,
            UsageLimit defaultLimit, InstantSource clock) {
        this.sheets = sheets;
        this.callerIds = callerIds;
        this.rotation = rotation;
        this.defaultLimit = defaultLimit;
        this.clock = clock;
    }

    @Override
    public Report importFrom(Reader sheet, Actor by, LongConsumer soFar) {
        SheetLoad load = new SheetLoad(rows -> {
            Loaded loaded = callerIds.load(rows, defaultLimit, new Edit(by, clock.instant()));
            rotation.learn(loaded.rows());
            return loaded;
        }, soFar);
        sheets.read(sheet, load::take);
        return load.finish();
    }
}
