// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationPrefixTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            # the beginning of a number
            2,                  2
            (213) 555,          213555
            213-555-,           213555
            +1213,              213
            +1 213 555 014,     213555014
            1213,               213
            1,                  1
            # a whole number
            (213) 555-0142,     2135550142
            +12135550142,       2135550142
            1.213.555.0142,     2135550142
            1234567890,         1234567890
            # as it was dialled
            912135550142,       2135550142
            011442071838750,    442071838750
            # abroad
            +44 20,             4420
            0044 20,            4420
            +442071838750,      442071838750
            442071838750,       442071838750
            """)
    void isUnderstood(String pasted, String digits) {
        assertThat(DestinationPrefix.parse(pasted)).isEqualTo(new DestinationPrefix(digits));
    }

    @Test
    void invisibleCharactersAndOtherDashesAreIgnored() {
        assertThat(DestinationPrefix.parse("\u202A(213)\u00A0555\u20110142\u202C").digits()).isEqualTo("2135550142");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "abc", "213*", "++44", "-", "1234567890123456", "2135550142 x5"})
    void whatBeginsNoDestinationIsRefused(String pasted) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> DestinationPrefix.parse(pasted))
                .withMessageContaining("1 to 15 digits");
    }

    @Test
    void aPrefixIsTheBeginning() {
        assertThat(new DestinationPrefix("213").isPrefixOf("2135550142")).isTrue();
        assertThat(new DestinationPrefix("213").isPrefixOf("3102135550")).isFalse();
    }
}
