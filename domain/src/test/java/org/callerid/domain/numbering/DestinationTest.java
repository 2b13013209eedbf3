// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DestinationTest {
    /** Examples: what a dialer sends, the digits of the destination, and its area code. */
    @ParameterizedTest(name = "{0} is {1} in {2}")
    @CsvSource(textBlock = """
            # ten digits, as they are; test numbers too
            3105559876,             3105559876, 310
            5555551234,             5555551234, 555
            1234567890,             1234567890, 123
            0005550000,             0005550000, 000
            # country code 1
            13105559876,            3105559876, 310
            11234567890,            1234567890, 123
            +13105559876,           3105559876, 310
            01113105559876,         3105559876, 310
            # what VICIdial dials: dial prefix, country code, number
            913105559876,           3105559876, 310
            8813105559876,          3105559876, 310
            123456789013105559876,  3105559876, 310
            919012345678,           9012345678, 901
            # punctuation
            (310) 555-9876,         3105559876, 310
            310.555.9876,           3105559876, 310
            +1 310 555 9876,        3105559876, 310
            # abroad: country code first, no area code
            +442071234567,          442071234567,
            011442071234567,        442071234567,
            9011442071234567,       442071234567,
            9101144207123456,       44207123456,
            +3545812345,            3545812345,
            # the last eleven digits of this Mexican number look like a North American one
            90115219982345678,      5219982345678,
            """)
    void isUnderstood(String dialled, String digits, String areaCode) {
        assertThat(Destination.parse(dialled)).isEqualTo(
                new Destination(digits, Optional.ofNullable(areaCode).map(AreaCode::new)));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void isRefusedWithoutRepeatingADigit(String dialled) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Destination.parse(dialled))
                .withMessageMatching("[^0-9]+");
    }

    static String[] unusable() {
        return new String[]{"", " ", "+", "911", "12345", "555123", "123456789", "23105559876", "442071234567",
            "abcdefghij", "310555987O", "3105559876;id", "+0442071234567", "+12", "011", "01112", "++13105559876",
            "310+5559876", "'3105559876'", "9".repeat(200), "1".repeat(31) + "13105559876", "３１０５５５９８７６",
            "%33105559876"};
    }
}
