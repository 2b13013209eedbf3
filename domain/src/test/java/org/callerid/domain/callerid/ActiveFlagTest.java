// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveFlagTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "Y", "yes", "TRUE", "t", "Active", " 1 "})
    void isActive(String text) {
        assertThat(ActiveFlag.parse(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "N", "no", "False", "f", "INACTIVE"})
    void isInactive(String text) {
        assertThat(ActiveFlag.parse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "maybe", "suspended"})
    void isRefusedWhenItIsNeither(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ActiveFlag.parse(text));
    }
}
