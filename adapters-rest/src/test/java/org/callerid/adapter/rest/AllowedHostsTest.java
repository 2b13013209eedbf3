// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    private final AllowedHosts rule = new AllowedHosts(Set.of("Dialer.Example.com"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8000", "callerid_api:8000", "LOCALHOST.", "127.0.0.1:8000",
        "10.1.2.3", "[::1]", "[fe80::1]:8000", "dialer.example.com", "DIALER.example.com:443",
        "dialer.example.com.", ""})
    void addressesNamesWithoutADotAndAllowedNamesAreOurs(String host) {
        assertThat(rule.allows(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "dialer.example.com.evil.org", "127.0.0.1.nip.io:8000",
        "evil.dialer.example.com", "a b", "localhost:8000:9", "user@localhost", "[evil.example.com]", "localhost/x"})
    void everythingElseIsForeign(String host) {
        assertThat(rule.allows(host)).isFalse();
    }

    @Test
    void aRequestWithoutHostIsNoBrowsers() {
        assertThat(rule.allows(null)).isTrue();
    }
}
