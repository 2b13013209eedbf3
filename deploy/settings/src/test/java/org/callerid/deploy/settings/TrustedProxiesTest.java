// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = TestSettings
            .of(Map.of("TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8, 2001:db8::/32"))
            .trustedProxies();

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.0.0.2, false", "10.255.0.1, true", "2001:db8::7, true", "2001:db9::7, false",
        "localhost, false", "'', false"})
    void onlyConfiguredAddressesAreTrusted(String address, boolean trusted) {
        assertThat(PROXIES.contains(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.9", "'198.51.100.1, 203.0.113.9', 203.0.113.9",
        "'203.0.113.9, 10.0.0.7', 203.0.113.9", "'1.2.3.4,203.0.113.9 , 10.0.0.7,10.0.0.8', 203.0.113.9",
        "'', 127.0.0.1", "unknown, 127.0.0.1", "'203.0.113.9, unknown, 10.0.0.7', 10.0.0.7", "10.0.0.7, 10.0.0.7",
        "'10.0.0.7, 2001:db9::1', 2001:db9::1"})
    void theClientIsTheLastAddressThatIsNoProxys(String forwardedFor, String client) {
        assertThat(PROXIES.clientBehind("127.0.0.1", forwardedFor)).isEqualTo(client);
    }

    @Test
    void withoutTheSettingNobodyIsTrusted() {
        assertThat(TestSettings.of(Map.of()).trustedProxies().contains("127.0.0.1")).isFalse();
    }
}
