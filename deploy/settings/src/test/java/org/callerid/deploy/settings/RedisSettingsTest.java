// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.server.TestCertificates;
import org.callerid.deploy.settings.RedisSettings.HostPort;
import org.callerid.deploy.settings.RedisSettings.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {
    @Test
    void withoutAHostOrAnUrlThereIsNoRedis() {
        assertThat(TestSettings.of(Map.of("REDIS_PORT", "6379")).redis()).isEmpty();
    }

    @Test
    void theGuidesNamesSayWhereItIs() {
        assertThat(
                TestSettings.of(Map.of("REDIS_HOST", "cache", "REDIS_PORT", "6380", "REDIS_DB", "2", "REDIS_PASSWORD",
                        "secret")).redis())
                .contains(settings("cache", 6380, 2, false, Optional.empty(), Optional.of("secret")));
    }

    @Test
    void anUrlSaysItInOne() {
        assertThat(redis("redis://127.0.0.1")).isEqualTo(
                settings("127.0.0.1", 6379, 0, false, Optional.empty(), Optional.empty()));
        assertThat(redis("rediss://ann:secret@cache.example.com:6380/3")).isEqualTo(
                settings("cache.example.com", 6380, 3, true, Optional.of("ann"), Optional.of("secret")));
        assertThat(redis("redis://:secret@[::1]:6380").topology())
                .isEqualTo(new Topology.Single(new HostPort("::1", 6380), 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            redis://ann:p%40ss%3A%2F%25%23%3F@cache:6380/3; ann; p@ss:/%#?
            redis://ann:p@ss:/%#?@cache:6380/3; ann; p@ss:/%#?
            redis://ann:@@@cache:6380/3; ann; @@
            redis://ann:100%@cache:6380/3; ann; 100%
            redis://ann:a+b%2Bc@cache:6380/3; ann; a+b+c
            redis://ann%40example.com:contrase%C3%B1a@cache:6380/3; ann@example.com; contraseña
            """)
    void aPasswordMayHoldWhatMeansSomethingInAnUrl(String url, String user, String password) {
        assertThat(redis(url)).isEqualTo(settings("cache", 6380, 3, false, Optional.of(user), Optional.of(password)));
    }

    @Test
    void aPercentSignThatMayMeanEitherIsRefused() {
        assertThatThrownBy(() -> redis("redis://ann:secret%40and%@cache")).isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("%25")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anUrlMayLeaveThePasswordToItsOwnSetting() {
        assertThat(TestSettings.of(Map.of("REDIS_URL", "redis://ann@cache", "REDIS_PASSWORD", "p@ss%40"))
                .redis()
                .orElseThrow())
                .isEqualTo(settings("cache", 6379, 0, false, Optional.of("ann"), Optional.of("p@ss%40")));
    }

    @Test
    void authoritiesAreForTlsAndMustBeCertificates(@TempDir Path folder) throws Exception {
        Path authority = TestCertificates.make(folder, "dns:localhost").authority();

        assertThat(TestSettings.of(Map.of("REDIS_URL", "rediss://cache", "REDIS_TLS_CA_FILE", authority.toString()))
                .redis()
                .orElseThrow()
                .authorities()).contains(authority);
        for (Map<String, String> wrong : List.of(
                Map.of("REDIS_URL", "redis://cache", "REDIS_TLS_CA_FILE", authority.toString()),
                Map.of("REDIS_HOST", "cache", "REDIS_TLS_CA_FILE", authority.toString()),
                Map.of("REDIS_URL", "rediss://cache", "REDIS_TLS_CA_FILE", folder.resolve("none").toString()),
                Map.of("REDIS_URL", "rediss://cache", "REDIS_TLS_CA_FILE", folder.resolve("keys.p12").toString()))) {
            assertThatThrownBy(() -> TestSettings.of(wrong)).isInstanceOf(InvalidSettingException.class)
                    .hasMessageStartingWith("REDIS_TLS_CA_FILE");
        }
    }

    @Test
    void sentinelsNameThePrimary() {
        assertThat(redis("redis+sentinel://one:26379,two/callerid/1").topology()).isEqualTo(new Topology.Sentinel(
                List.of(new HostPort("one", 26379), new HostPort("two", 26379)), "callerid", 1));
    }

    @Test
    void aClusterIsAListOfNodes() {
        assertThat(redis("redis+cluster://one:7000,two:7001").topology())
                .isEqualTo(new Topology.Cluster(List.of(new HostPort("one", 7000), new HostPort("two", 7001))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache:6379", "redis://", "redis://one,two", "redis+sentinel://one:26379",
        "redis://cache:secret:6379", "redis://cache:99999", "redis://cache/99", "http://cache", "redis://a b:x",
        "redis://secret@cache",
        "redis://cache/0?db=1"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> redis(url)).isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("REDIS_URL must be redis://")
                .hasMessageNotContaining("secret");
    }

    private static RedisSettings settings(String host, int port, int database, boolean tls, Optional<String> user,
            Optional<String> password) {
        return new RedisSettings(new Topology.Single(new HostPort(host, port), database), tls, Optional.empty(), user,
                password.map(Secret::new));
    }

    private static RedisSettings redis(String url) {
        return TestSettings.of(Map.of("REDIS_URL", url)).redis().orElseThrow();
    }
}
