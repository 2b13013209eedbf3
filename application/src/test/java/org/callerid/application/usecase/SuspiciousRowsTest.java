// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.Optional;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;

class SuspiciousRowsTest {
    private final SuspiciousRows suspicious = new SuspiciousRows();

    @Test
    void whatIsAsUsualIsNotWarnedOf() {
        suspicious.inspect(newYork(CallerIdPatch.EMPTY), 2);
        suspicious.inspect(newYork(under("212")), 3);
        suspicious.inspect(newYork(limits(10, 10)), 4);
        suspicious.inspect(newYork(CallerIdPatch.EMPTY.withLimits(Optional.of(1_000), Optional.empty())), 5);
        suspicious.inspect(newYork(CallerIdPatch.EMPTY.withLimits(Optional.empty(), Optional.of(1))), 6);

        assertThat(suspicious.warnings()).isEmpty();
    }

    @Test
    void numbersPutUnderAnotherAreaCodeAreCountedAndTheFirstIsNamed() {
        suspicious.inspect(newYork(CallerIdPatch.EMPTY), 2);
        suspicious.inspect(newYork(under("310")), 5);
        suspicious.inspect(newYork(under("415")), 8);

        assertThat(suspicious.warnings()).extracting(InvalidValue::message)
                .containsExactly("area_code is not the one the number begins with, in 2 rows, first in line 5");
    }

    @Test
    void hourlyLimitsAboveTheDailyOneAreCountedAndTheFirstIsNamed() {
        suspicious.inspect(newYork(limits(11, 10)), 3);
        suspicious.inspect(newYork(limits(12, 10)), 4);
        suspicious.inspect(newYork(limits(500, 10)), 9);

        assertThat(suspicious.warnings()).extracting(InvalidValue::message)
                .containsExactly("hourly_limit is above daily_limit, in 3 rows, first in line 3");
    }

    @Test
    void aRowThatIsOddInTwoWaysIsCountedInBoth() {
        suspicious.inspect(newYork(under("310").withLimits(Optional.of(2), Optional.of(1))), 7);

        assertThat(suspicious.warnings()).extracting(InvalidValue::key).containsExactly("odd.area-code", "odd.limits");
    }

    private static UpsertRow newYork(CallerIdPatch patch) {
        return new UpsertRow(number("2125550001"), patch);
    }

    private static CallerIdPatch under(String areaCode) {
        return CallerIdPatch.EMPTY.withAreaCode(FieldChange.replaceWith(new AreaCode(areaCode)));
    }
}
