// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdNumberTest {
    @ParameterizedTest
    @CsvSource({"2125551234, 2125551234", "12125551234, 2125551234", "+1 (212) 555-1234, 2125551234",
        "212.555.1234, 2125551234", "+442071234567, 442071234567", "442071234567, 442071234567"})
    void isReadAsOperatorsWriteIt(String written, String digits) {
        assertThat(CallerIdNumber.written(written).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "212555123x", "=cmd()", "1234567890123456", "212555 1234 ext 5"})
    void isRefusedWhenItIsNone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> CallerIdNumber.written(written))
                .withMessage("caller_id must be a phone number of 7 to 15 digits");
    }
}
