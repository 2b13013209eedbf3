// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.reservation.OutcomeRule;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void withNothingSetTheGuidesDefaultsHold() {
        Settings settings = TestSettings.of(Map.of());

        assertThat(settings.http()).isEqualTo(new ListenAddress("127.0.0.1", 8000));
        assertThat(settings.agi()).hasValue(new ListenAddress("127.0.0.1", 4573));
        assertThat(settings.watchdogTimeout()).hasSeconds(7);
        assertThat(settings.reservationTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.rateLimit()).contains(new RateLimit(100));
        assertThat(settings.defaultLimit()).isEqualTo(new UsageLimit(100, 500));
        assertThat(settings.usageZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.data().path()).isEqualTo(home().resolve(".local/share/callerid"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.textByDefault()).isFalse();
        assertThat(settings.adminToken()).isEmpty();
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.callBackPeriod()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.contactPolicy()).isEqualTo(ContactPolicy.OFF);
        assertThat(settings.outcomeRule()).isEqualTo(OutcomeRule.DEFAULT);
    }

    @Test
    void aCallBackIsFoundForAsLongAsCallsAreKeptAtMost() {
        assertThat(TestSettings.of(Map.of("RETENTION_DAYS", "7")).callBackPeriod()).isEqualTo(Duration.ofDays(7));
        assertThat(TestSettings.of(Map.of("CALLBACK_DAYS", "5")).callBackPeriod()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void callsToOnePersonHaveRules() {
        assertThat(TestSettings
                .of(Map.of("STICKY_DAYS", "8", "PERSON_DAILY_CAP", "3", "SAME_NUMBER_DAILY_CAP", "2"))
                .contactPolicy()).isEqualTo(new ContactPolicy(Duration.ofDays(8), 3, 2));
        assertThatThrownBy(() -> TestSettings.of(Map.of("PERSON_DAILY_CAP", "51")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("PERSON_DAILY_CAP");
    }

    @Test
    void aPostgresHostChoosesPostgres() {
        Settings settings = TestSettings.of(Map.of("POSTGRES_HOST", "db", "POSTGRES_PASSWORD", "s3cret"));

        assertThat(settings.database())
                .contains(new DatabaseSettings(List.of(new DatabaseSettings.Host("db", 5432)), "callerid_db",
                        "callerid_user", new Secret("s3cret"), 16, "prefer", Optional.empty(),
                        home().resolve(".local/share/callerid/postgresql-timeline")));
    }

    @Test
    void severalPostgresHostsMayHavePortsOfTheirOwn() {
        Settings settings = TestSettings
                .of(Map.of("POSTGRES_HOST", "db1, db2:5433,[::1]:5434 ::1 ,db1", "POSTGRES_PORT",
                        "6000"));

        assertThat(settings.database().orElseThrow().hosts()).containsExactly(new DatabaseSettings.Host("db1", 6000),
                new DatabaseSettings.Host("db2", 5433), new DatabaseSettings.Host("[::1]", 5434),
                new DatabaseSettings.Host("::1", 6000));
        assertThat(settings.database().orElseThrow())
                .hasToString("PostgreSQL database callerid_db at db1:6000, db2:5433, [::1]:5434, ::1:6000");
    }

    @Test
    void aConnectionToPostgresIsVerifiedAsLibpqWould() {
        Settings settings = TestSettings.of(Map.of("POSTGRES_HOST", "db", "POSTGRES_SSLMODE", "Verify-Full",
                "POSTGRES_SSLROOTCERT", "~/authority.crt"));

        assertThat(settings.database()).contains(new DatabaseSettings(List.of(new DatabaseSettings.Host("db", 5432)),
                "callerid_db", "callerid_user", new Secret(""), 16, "verify-full",
                Optional.of(home().resolve("authority.crt").toString()),
                home().resolve(".local/share/callerid/postgresql-timeline")));
    }

    @Test
    void anAgiPortOfZeroIsNoFastAgi() {
        assertThat(TestSettings.of(Map.of("AGI_PORT", "0")).agi()).isEmpty();
    }

    @Test
    void onePortCannotServeBoth() {
        assertThatThrownBy(() -> TestSettings.of(Map.of("AGI_PORT", "8000")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("AGI_PORT and API_PORT must differ, but both are 8000.");
    }

    @Test
    void aBlankValueCountsAsNotSet() {
        Settings settings = TestSettings.of(Map.of("POSTGRES_HOST", " ", "API_PORT", ""));

        assertThat(settings.database()).isEmpty();
        assertThat(settings.http().port()).isEqualTo(8000);
    }

    @Test
    void anAllowanceOfZeroIsNoBound() {
        assertThat(TestSettings.of(Map.of("DEFAULT_RATE_LIMIT_PER_AGENT", "0")).rateLimit()).isEmpty();
    }

    @Test
    void hostsAreNamesInLowerCase() {
        assertThat(TestSettings.of(Map.of("ALLOWED_HOSTS", "Dialer.Example.com, other.example.com")).allowedHosts())
                .containsExactlyInAnyOrder("dialer.example.com", "other.example.com");
    }

    @Test
    void aTildeIsTheHomeFolder() {
        assertThat(TestSettings.of(Map.of("DATA_DIR", "~/numbers")).data().path())
                .isEqualTo(home().resolve("numbers"));
    }

    @ParameterizedTest
    @CsvSource({"API_PORT, 0", "API_PORT, 65536", "API_PORT, http", "AGI_PORT, -1", "WATCHDOG_SECONDS, x",
        "WARM_UP_SECONDS, 61",
        "POSTGRES_PORT, x", "POSTGRES_HOST, db:x", "POSTGRES_HOST, db:0", "POSTGRES_HOST, '[::1'",
        "POSTGRES_SSLMODE, always", "POSTGRES_MAX_CONNECTIONS, 1",
        "DEFAULT_RESERVATION_TTL, 0", "SHORT_CALL_SECONDS, -1",
        "DEFAULT_RATE_LIMIT_PER_AGENT, -1", "DEFAULT_HOURLY_LIMIT, 0",
        "DEFAULT_DAILY_LIMIT, 1000001", "USAGE_TIME_ZONE, Mars/Olympus", "NEXT_CID_FORMAT, xml",
        "RETENTION_DAYS, 1", "LOG_LEVEL, loud", "LOG_FORMAT, xml"})
    void aBadValueIsRefusedByNameAndValue(String name, String value) {
        assertThatThrownBy(() -> TestSettings.of(Map.of(name, value))).isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(name + " must be ")
                .hasMessageContaining("\"" + value + "\"");
    }

    @Test
    void allBadValuesAreNamedAtOnce() {
        assertThatThrownBy(() -> TestSettings.of(Map.of("API_PORT", "http", "RETENTION_DAYS", "1", "REDIS_DB", "16")))
                .isInstanceOf(InvalidSettingException.class)
                .satisfies(refused -> assertThat(String.valueOf(refused.getMessage()).lines())
                        .extracting(line -> line.substring(0, line.indexOf(' ')))
                        .containsExactlyInAnyOrder("API_PORT", "RETENTION_DAYS", "REDIS_DB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcdef0123456789abcde", "your-secure-admin-token-here",
        "your-secure-admin-token-here-0123456789", "changeme-changeme-changeme-changeme",
        "CHANGE_THIS_TO_A_LONG_RANDOM_TOKEN_1234", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void anAdminTokenThatCanBeGuessedIsRefusedWithoutSayingIt(String token) {
        assertThatThrownBy(() -> TestSettings.of(Map.of("ADMIN_TOKEN", token)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("ADMIN_TOKEN must be 32 random characters")
                .hasMessageNotContaining(token);
    }

    @ParameterizedTest
    @CsvSource({"API_HOST, 0.0.0.0", "AGI_HOST, 192.0.2.1", "API_HOST, ::"})
    void anAddressThatOthersReachNeedsAllowedClients(String name, String host) {
        assertThatThrownBy(() -> TestSettings.of(Map.of(name, host))).isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("Whoever reaches " + host)
                .hasMessageContaining("set ALLOWED_CLIENTS");
        assertThat(TestSettings.of(Map.of(name, host, "ALLOWED_CLIENTS", "10.1.0.0/16"))
                .allowedClients()
                .isUnrestricted()).isFalse();
    }

    @Test
    void withoutFastAgiItsAddressDoesNotMatter() {
        assertThat(TestSettings.of(Map.of("AGI_HOST", "0.0.0.0", "AGI_PORT", "0")).agi()).isEmpty();
    }

    @Test
    void secretsAreNotPrinted() {
        Settings settings = TestSettings
                .of(Map.of("ADMIN_TOKEN", "hidden-0123456789abcdefghijklmnop", "POSTGRES_HOST", "db",
                        "POSTGRES_PASSWORD",
                        "hidden-password"));

        assertThat(settings.toString()).doesNotContain("hidden");
    }

    @Test
    void aFileOfSettingsMayQuoteAndComment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("callerid.env"), """
                # how the floor works
                DEFAULT_RATE_LIMIT_PER_AGENT=200
                POSTGRES_PASSWORD="with space # and hash"
                """);

        assertThat(new EnvFileConfigSource(file, 1).getProperties())
                .containsEntry("DEFAULT_RATE_LIMIT_PER_AGENT", "200")
                .containsEntry("POSTGRES_PASSWORD", "with space # and hash");
    }

    @Test
    void aFileThatIsMissingSetsNothing(@TempDir Path folder) {
        assertThat(new EnvFileConfigSource(folder.resolve("callerid.env"), 1).getProperties()).isEmpty();
    }

    @Test
    void aFileWithAnUnreadableLineIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("callerid.env"), "API_PORT 8000\n");

        assertThatThrownBy(() -> new EnvFileConfigSource(file, 1).getProperties())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void everyAddressIsReachedThroughTheLoopback() {
        assertThat(new ListenAddress("0.0.0.0", 8000).url("http")).isEqualTo("http://127.0.0.1:8000");
        assertThat(new ListenAddress("::1", 4573).url("agi")).isEqualTo("agi://[::1]:4573");
    }

    /** The shell's home folder; where {@code HOME} is set separately, Java's own is another. */
    private static Path home() {
        return Path.of(System.getenv("HOME"));
    }
}
