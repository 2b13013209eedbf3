// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import org.callerid.application.model.Alert;
import org.callerid.application.port.out.AlertLog;
import org.callerid.domain.attention.Severity;
import org.junit.jupiter.api.Test;

/** The contract of every {@link AlertLog} implementation. */
public interface AlertLogContract {
    /** An empty log. */
    AlertLog alertLog();

    @Test
    default void anAlertIsOpenedAndClosedOnce() {
        AlertLog log = alertLog();

        assertThat(log.open(alert("one"))).isTrue();
        assertThat(log.open(alert("one"))).isFalse();
        assertThat(log.open(alert("two"))).isTrue();
        assertThat(log.openKeys()).containsExactlyInAnyOrder("one", "two");
        assertThat(log.close("one")).isTrue();
        assertThat(log.close("one")).isFalse();
        assertThat(log.openKeys()).containsExactly("two");
        assertThat(log.open(alert("one"))).isTrue();
    }

    private static Alert alert(String key) {
        return new Alert(Alert.Event.RAISED, key, Severity.WARNING, NOON, "a sentence");
    }
}
