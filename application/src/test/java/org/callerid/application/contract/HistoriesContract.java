// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import java.time.ZoneId;
import java.util.List;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a store, it must return and hold the same as the domain rules in memory. */
public interface HistoriesContract {
    /** The clocks go back on 7 November 2100 and forward on 14 March. */
    UsageCalendar NEW_YORK = new UsageCalendar(ZoneId.of("America/New_York"));
    /** The clocks change by half an hour. */
    UsageCalendar LORD_HOWE = new UsageCalendar(ZoneId.of("Australia/Lord_Howe"));

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    default void aRandomHistoryEndsAsTheDomainSays(long seed) {
        for (UsageCalendar calendar : List.of(NEW_YORK, LORD_HOWE)) {
            new RandomHistory(seed, calendar).playOn(stores(calendar), Stores.inMemory(calendar));
        }
    }
}
