// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.anId;

import org.callerid.domain.allocation.AllocationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldParserTest {
    @Test
    void spaceAroundATextIsNotTyped() {
        assertThat(FieldParser.textOrEmpty("\u2003 212 \n")).isEqualTo("212");
        assertThat(FieldParser.textOrEmpty(null)).isEmpty();
    }

    @Test
    void anEmptyFieldSaysNothing() {
        assertThat(FieldParser.parse("", Integer::valueOf)).isEmpty();
        assertThat(FieldParser.parse("7", Integer::valueOf)).contains(7);
    }

    @Test
    void aReservationIsNamedByItsId() {
        AllocationId id = anId();

        assertThat(AllocationIdParser.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "01900000-0000-7000-0000-00000000000g"})
    void whatIsNoIdNamesNoReservation(String text) {
        assertThat(AllocationIdParser.parse(text)).isEmpty();
    }
}
