// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.port.out.SharedSettings;
import org.junit.jupiter.api.Test;

/** The contract of every {@link SharedSettings} implementation. */
public interface SharedSettingsContract {
    /** Settings without any values. */
    SharedSettings sharedSettings();

    @Test
    default void theFirstValueIsKeptAndTheNextAgreesToIt() {
        SharedSettings settings = sharedSettings();

        assertThat(settings.find("zone")).isEmpty();
        assertThat(settings.putIfAbsent("zone", "UTC")).isEqualTo("UTC");
        assertThat(settings.putIfAbsent("zone", "Europe/Madrid")).isEqualTo("UTC");
        assertThat(settings.find("zone")).contains("UTC");
    }

    @Test
    default void aReplacementIsKeptWhateverWasKeptBefore() {
        SharedSettings settings = sharedSettings();

        settings.put("token", "one");
        settings.put("token", "two");

        assertThat(settings.find("token")).contains("two");
    }
}
