// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallBackPartiesTest {
    @ParameterizedTest
    @CsvSource({"2125551234, 2125551234", "12125551234, 2125551234", "+12125551234, 2125551234",
        "8005551234, 8005551234", "+442071838750, +442071838750", "442071838750, +442071838750"})
    void aNumberIsTheSameHoweverACarrierWritesIt(String sent, String number) {
        assertThat(CallBackParties.parse(sent, "").did()).contains(new CallerIdNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"3105559876, 3105559876", "13105559876, 3105559876", "+13105559876, 3105559876",
        "+442071838750, 442071838750", "913105559876, 3105559876"})
    void aPersonIsTheSameAsWhenCalled(String sent, String digits) {
        assertThat(CallBackParties.parse("", sent).from()).map(Destination::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "Restricted", "unknown", "+", "8600", "${SHELL(id)}"})
    void whatIsNoNumberIsNobody(String withheld) {
        assertThat(CallBackParties.parse(withheld, withheld).from()).isEmpty();
        assertThat(CallBackParties.parse(withheld, withheld).did()).isEmpty();
    }

    @Test
    void oneCanBeKnownWithoutTheOther() {
        CallBackParties parties = CallBackParties.parse("8600", "3105559876");

        assertThat(parties.did()).isEmpty();
        assertThat(parties.from()).isPresent();
    }
}
