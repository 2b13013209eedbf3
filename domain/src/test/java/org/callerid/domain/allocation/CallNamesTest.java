// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "a&campaign=evil", "x';id>/tmp/f;'", "Smith,Bob", "José", "${SHELL(id)}", "a\nb",
        "<script>", "12345678901234567890123456789012345678901234567890123456789012345"})
    void namesOutsideTheAllowListAreRefusedWithoutADigitInTheMessage(String name) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Agent(name))
                .withMessageMatching("[^0-9]+");
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Campaign(name))
                .withMessageMatching("[^0-9]+");
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new CallId(name + "\u0001"))
                .withMessageMatching("[^0-9]+");
    }

    @Test
    void whatVicidialUsesIsAllowed() {
        assertThat(new Agent("agent001").isBlank()).isFalse();
        assertThat(new Agent("  ").isBlank()).isTrue();
        assertThat(new Campaign("TEST_CAMP-1 a.b@c").name()).isEqualTo("TEST_CAMP-1 a.b@c");
        assertThat(new CallId("pbx1-1700000000.123").value()).isEqualTo("pbx1-1700000000.123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1123130501000004711", "M1123130501000004711", "DC1123130501000004711"})
    void whatVicidialNamesItsCallsIsACallerCode(String name) {
        assertThat(CallerCode.tryParse(name)).hasValue(new CallerCode(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "Smith, Bob", "SMITH", "V", "${SHELL(id)}", "7275550199",
        "V123456789012345678901234567890123456789012"})
    void anyOtherNameIsNone(String name) {
        assertThat(CallerCode.tryParse(name)).isEmpty();
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new CallerCode(name));
    }
}
