// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.callerid.application.model.ImportField;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', nullValues = "<none>", ignoreLeadingAndTrailingWhitespace = false, value = {
        "caller_id#2125551001.0#2125551001", "caller_id#+12125551001.00#+12125551001",
        "caller_id#2125551001,0#2125551001",
        "caller_id#2125551.000#2125551.000", "caller_id#212.555.1000#212.555.1000",
        "caller_id#2125551001.5#2125551001.5",
        "caller_id#2.125551001E9#2125551001", "caller_id#2.125551001e+09#2125551001",
        "caller_id#2.12555E+09#2.12555E+09",
        "caller_id#2,125551001E+09#2125551001", "caller_id#2.1255510010E9#2125551001",
        "caller_id#2.1255510015E9#2.1255510015E9",
        "caller_id#=\"2125551001\"#2125551001", "caller_id#'2125551001#2125551001", "caller_id#’2125551001#2125551001",
        "caller_id#=2125551001#2125551001", "caller_id#=1+1#=1+1", "caller_id#\u00a02125551001\u200b#2125551001",
        "caller_id#NULL#", "caller_id#\\N#", "caller_id#n/a#", "caller_id#-#", "caller_id#nan#", "caller_id#'#",
        "hourly_limit#1,000#1000", "hourly_limit#1\u00a0000#1000", "hourly_limit#1\u202f000#1000",
        "hourly_limit#1 000#1 000",
        "hourly_limit#1,000.00#1000", "hourly_limit#1,00#1", "hourly_limit#1,0000#1,0000", "hourly_limit#1.000#1.000",
        "hourly_limit#100.0#100", "hourly_limit# 100 #100", "hourly_limit#１２#12", "hourly_limit#1,000,000#1000000",
        "hourly_limit#-5#-5", "hourly_limit#unlimited#unlimited", "hourly_limit#1.5#1.5", "area_code#212.0#212",
        "area_code#(212)#212",
        "area_code#\u202a212#212", "area_code#'212#212", "is_active#1.0#1", "is_active#=\"Y\"#Y", "carrier#AT&T#AT&T",
        "carrier#None#", "carrier#'None#None", "carrier#'=x#=x", "carrier#'quoted#'quoted", "carrier#''quoted#'quoted",
        "carrier#=\"AT&T\"#AT&T", "carrier#'=\"AT&T\"#=\"AT&T\"", "carrier#a\u200bb#ab", "carrier#2.0#2.0",
        "carrier#'－x#－x"})
    void aCellIsCleaned(String field, String cell, String cleaned) {
        assertThat(Cells.clean(ImportField.valueOf(field.toUpperCase(Locale.ROOT)), cell))
                .isEqualTo(cleaned == null ? "" : cleaned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"2.12555E+09#number.rounded", "1.2E10#number.rounded",
        "2125551000-2125551009#number.range", "2125551020-29#number.range", "212-555-1030/31#number.range",
        "2125551040-9#number.range", "(212) 555-1040 thru 1049#number.range", "2125551000 to 2125551009#number.several",
        "2125551000 x12#number.extension", "2125551000 ext. 12#number.extension", "2125551000,ext=4#number.extension",
        "2125551000, 2125551001#number.several", "2125551000/2125551001#number.several",
        "2125551000 2125551001#number.several", "1-800-FLOWERS#none", "12#none", "2125551000-ish#none"})
    void aCellThatIsNoNumberIsSaidWhatItIs(String cell, String reason) {
        assertThat(Cells.isCallerId(cell)).isFalse();
        assertThat(NumberDiagnostics.of(cell).map(InvalidValue::key).orElse("none")).isEqualTo(reason);
    }
}
