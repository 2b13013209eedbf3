// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.port.out.AgreedSettings;
import org.junit.jupiter.api.Test;

/** What every {@link AgreedSettings} does, whatever stores them. */
public interface AgreedSettingsContract {
    /** Holds nothing yet. */
    AgreedSettings agreedSettings();

    @Test
    default void theFirstValueIsKeptAndTheNextAgreesToIt() {
        AgreedSettings settings = agreedSettings();

        assertThat(settings.find("zone")).isEmpty();
        assertThat(settings.agree("zone", "UTC")).isEqualTo("UTC");
        assertThat(settings.agree("zone", "Europe/Madrid")).isEqualTo("UTC");
        assertThat(settings.find("zone")).contains("UTC");
    }

    @Test
    default void aReplacementIsKeptWhateverWasKeptBefore() {
        AgreedSettings settings = agreedSettings();

        settings.replace("token", "one");
        settings.replace("token", "two");

        assertThat(settings.find("token")).contains("two");
    }
}
