// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedClientsTest {
    @ParameterizedTest
    @CsvSource({"10.1.0.0/16, 10.1.255.255, true", "10.1.0.0/16, 10.2.0.0, false", "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false", "10.0.0.0/9, 10.127.0.1, true", "10.0.0.0/9, 10.128.0.1, false",
        "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, 2001:db8::1, false", "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false", "10.1.2.3, 127.0.0.1, true", "10.1.2.3, ::1, true",
        "10.1.2.3, no-address, false"})
    void aNetworkIsTheAddressesThatBeginAlike(String networks, String client, boolean allowed) {
        assertThat(clients(networks).allows(client)).isEqualTo(allowed);
    }

    @Test
    void severalMayBeNamed() {
        AllowedClients clients = clients("10.1.0.0/16, 192.0.2.7 2001:db8::/32");

        assertThat(clients.allows("192.0.2.7")).isTrue();
        assertThat(clients.allows("2001:db8::5")).isTrue();
        assertThat(clients.allows("192.0.2.8")).isFalse();
    }

    @Test
    void withNothingSetAllAreServed() {
        assertThat(TestSettings.of(Map.of()).allowedClients().isUnrestricted()).isTrue();
        assertThat(TestSettings.of(Map.of()).allowedClients().allows("203.0.113.9")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/33", "dialer.example.com", "abc", "2001:db8::/129", "10.1.0.0/", "1.2.3.4.5"})
    void whatIsNoNetworkEndsTheStartWithASentence(String text) {
        assertThatThrownBy(() -> clients(text)).isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "ALLOWED_CLIENTS must be addresses or networks such as 10.1.0.0/16 or 2001:db8::/32, but is \""
                                + text + "\".");
    }

    private static AllowedClients clients(String networks) {
        return TestSettings.of(Map.of("ALLOWED_CLIENTS", networks)).allowedClients();
    }
}
