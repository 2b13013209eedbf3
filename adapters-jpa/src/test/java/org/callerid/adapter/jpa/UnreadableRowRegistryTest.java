// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.adapter.jpa.UnreadableRowRegistry.ColumnScope;
import org.junit.jupiter.api.Test;

class UnreadableRowRegistryTest {
    private final UnreadableRowRegistry registry = new UnreadableRowRegistry();

    @Test
    void aRowWhoseNumberAloneCanBeReadStaysUnreadable() {
        registry.read("caller_ids", "2125550000", ColumnScope.CALL, UnreadableRowRegistryTest::fail);

        assertThat(registry.read("caller_ids", "2125550000", ColumnScope.NUMBER, () -> "2125550000")).isPresent();

        assertThat(registry.keys("caller_ids")).containsExactly("2125550000");
    }

    @Test
    void aRowThatWasMendedIsForgotten() {
        registry.read("caller_ids", "2125550000", ColumnScope.CALL, UnreadableRowRegistryTest::fail);

        registry.read("caller_ids", "2125550000", ColumnScope.CALL, () -> "mended");

        assertThat(registry.rows()).isEmpty();
    }

    @Test
    void aRowThatWasMendedIsForgottenWhenAPageShowsIt() {
        registry.read("caller_ids", "2125550000", ColumnScope.CALL, UnreadableRowRegistryTest::fail);

        registry.read("caller_ids", "2125550000", ColumnScope.PAGE, () -> "mended");

        assertThat(registry.rows()).isEmpty();
    }

    private static String fail() {
        throw new IllegalArgumentException("a version is never negative");
    }
}
