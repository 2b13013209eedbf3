// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValue;

/** Counts rows that are valid but may be mistakes. */
final class SuspiciousRows {
    private long areaCodeMismatches;
    private long firstOtherArea;
    private long higherHourly;
    private long firstHigherHourly;

    void inspect(UpsertRow row, long line) {
        Optional<AreaCode> said = row.patch().areaCode().value();
        if (said.isPresent() && !said.equals(row.number().areaCode())) {
            firstOtherArea = areaCodeMismatches++ == 0 ? line : firstOtherArea;
        }
        Optional<Integer> daily = row.patch().dailyLimit();
        if (row.patch().hourlyLimit().filter(hourly -> daily.filter(most -> hourly > most).isPresent()).isPresent()) {
            firstHigherHourly = higherHourly++ == 0 ? line : firstHigherHourly;
        }
    }

    List<InvalidValue> warnings() {
        List<InvalidValue> warnings = new ArrayList<>();
        if (areaCodeMismatches > 0) {
            warnings.add(InvalidValue.of("odd.area-code",
                    "area_code is not the one the number begins with, in {0} rows, first in line {1}",
                    areaCodeMismatches,
                    firstOtherArea));
        }
        if (higherHourly > 0) {
            warnings.add(
                    InvalidValue.of("odd.limits", "hourly_limit is above daily_limit, in {0} rows, first in line {1}",
                            higherHourly, firstHigherHourly));
        }
        return warnings;
    }
}
