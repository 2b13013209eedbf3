// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "to=3105559876&campaign=a+b", "carrier=AT%26T", "%E2%98%8E%c3%a9", "%00"})
    void percentSignsThatSpellUtf8CanBeRead(String raw) {
        assertThat(PercentEncoding.isDecodable(raw)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "a%2", "%ff", "%C3", "%C3%28", "%ED%A0%80", "é", "a\tb", "%+1", "%-1"})
    void everythingElseCannot(String raw) {
        assertThat(PercentEncoding.isDecodable(raw)).isFalse();
    }
}
