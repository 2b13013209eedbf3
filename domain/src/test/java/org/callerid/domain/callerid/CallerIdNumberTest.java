// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdNumberTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2125551234,             2125551234
            12125551234,            2125551234
            +12125551234,           2125551234
            +1 (212) 555-1234,      2125551234
            1-212-555-1234,         2125551234
            212.555.1234,           2125551234
            212/555-1234,           2125551234
            (212)5551234,           2125551234
            tel:+1-212-555-1234,    2125551234
            0012125551234,          2125551234
            01112125551234,         2125551234
            # toll-free, Canada, the Caribbean
            18005550100,            8005550100
            416-555-0101,           4165550101
            +18765550102,           8765550102
            +442071838750,          +442071838750
            +44 20 7183 8750,       +442071838750
            +44 (0)20 7183 8750,    +442071838750
            00442071838750,         +442071838750
            011442071838750,        +442071838750
            +49 30/123456,          +4930123456
            +33 1 42 68 53 00,      +33142685300
            # numbers of Italy keep their zero
            +39 06 6982,            +39066982
            # its first ten digits look North American, and it has ten digits
            +3545812345,            +3545812345
            """)
    void isReadAsPeopleWriteIt(String written, String value) {
        assertThat(CallerIdNumber.parse(written).value()).isEqualTo(value);
    }

    @Test
    void isReadAsItArrivesFromElsewhere() {
        assertThat(CallerIdNumber.parse("\u202a+1\u00a0212\u2011555\u22121234\u202c").value()).isEqualTo("2125551234");
        assertThat(CallerIdNumber.parse("２１２５５５１２３４").value()).isEqualTo("2125551234");
        assertThat(CallerIdNumber.parse("＋４４２０７１８３８７５０").value()).isEqualTo("+442071838750");
        assertThat(CallerIdNumber.parse("\u0662\u0661\u0662\u0665\u0665\u0665\u0661\u0662\u0663\u0664").value())
                .isEqualTo("2125551234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "5551234", "212555123x", "=cmd()", "1-800-FLOWERS", "anonymous",
        // a digit too many or too few, or a decimal point
        "21255512345", "212555123", "212555123.0", "2125551234.0", "12125551234.0", "2.12555E+09",
        // extensions, ranges, two numbers
        "2125551234x5", "2125551234 ext 5", "2125551234-9", "2125551234/35", "212555104-9", "21255510-49",
        "2125551000-2125551009", "2125551234 2125551235", "2125551234;2125551235", "+442071838750-59",
        "+4930123456-0", "+442071838750x5",
        // not North American, and without the plus of another country
        "0125551001", "1115551002", "2121551003", "9115551004", "2110000000", "0000000000", "1111111111",
        "9999999999", "2925551234", "+11115551002", "+1212555123", "442071838750", "3545812345678",
        // a trunk zero
        "+4402071838750", "+490301234567", "02071838752", "01149600000", "0115612345",
        "+0442071838750", "+44207", "+4420718387501234567", "++442071838750", "+"})
    void isRefusedWhenItIsNotClearlyOneNumber(String written) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> CallerIdNumber.parse(written))
                .withMessageStartingWith("caller_id must be a North American number, such as 2125551234, or +");
    }

    @Test
    void onlyANorthAmericanNumberHasAnAreaCode() {
        assertThat(new CallerIdNumber("2125551234").areaCode()).hasValue(new AreaCode("212"));
        assertThat(new CallerIdNumber("+3545812345").areaCode()).isEmpty();
    }
}
