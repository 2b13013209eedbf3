// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.number;

import org.callerid.domain.numbering.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberFormatsTest {
    private final PhoneNumberFormats formats = new PhoneNumberFormats();

    @ParameterizedTest
    @CsvSource({"2124590482, (212) 459-0482", "+442071838750, +442071838750", "911, 911", "0124590482, 0124590482",
        "21245904821, 21245904821", "'', ''"})
    void northAmericanNumbersAreGrouped(String digits, String formatted) {
        assertThat(formats.of(digits)).isEqualTo(formatted);
    }

    @Test
    void aNumberIsFormattedAsItsDigitsAre() {
        assertThat(formats.of(number("2124590482"))).isEqualTo("(212) 459-0482");
    }

    @ParameterizedTest
    @CsvSource({"2124590482, (212) 459-0482", "+442071838750, +442071838750", "+4520923456, +4520923456",
        "5555551234, (555) 555-1234", "0005550000, 0005550000"})
    void aDestinationAbroadHasAPlus(String dialled, String formatted) {
        assertThat(formats.of(Destination.parse(dialled))).isEqualTo(formatted);
    }

    @ParameterizedTest
    @CsvSource({"2124590482, (212) 459-0482", "442071838750, +442071838750", "0005550000, 0005550000", "'', ''"})
    void theDigitsOfADestinationAreReadAsThoseOfANorthAmericanNumberIfTheyCanBe(String digits, String formatted) {
        assertThat(formats.destination(digits)).isEqualTo(formatted);
    }
}
