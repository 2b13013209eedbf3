// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;

/** Any text is a phone number, or is refused in a sentence that does not repeat it. See docs/fuzzing.md. */
class PhoneNumberFuzzTest {
    private static final int RUNS = 1_000_000;

    @FuzzTest(maxExecutions = RUNS, maxDuration = "")
    void destinations(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            Destination destination = Destination.parse(text);
            assertThat(destination.digits()).matches("[0-9]{7,15}");
            String written = (destination.areaCode().isPresent() ? "+1" : "+") + destination.digits();
            assertThat(Destination.parse(written)).isEqualTo(destination);
        } catch (InvalidValueException e) {
            assertThat(e.getMessage()).hasLineCount(1).doesNotContain(digitsOf(text));
        }
    }

    @FuzzTest(maxExecutions = RUNS, maxDuration = "")
    void callerIds(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            CallerIdNumber number = CallerIdNumber.parse(text);
            assertThat(CallerIdNumber.parse(number.value())).isEqualTo(number);
        } catch (InvalidValueException e) {
            assertThat(e.getMessage()).hasLineCount(1);
        }
    }

    /** Messages have few digits of their own, such as an example; so only longer input counts as repeated. */
    private static String digitsOf(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() > 3 ? digits : "no digits";
    }
}
