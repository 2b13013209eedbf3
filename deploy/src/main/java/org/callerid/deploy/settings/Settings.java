// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callerid.adapter.redis.RedisLocation;
import org.callerid.domain.allocation.AgentAllowance;
import org.callerid.domain.usage.UsageLimit;

/**
 * What operators can set, under the names of the integration guide.
 *
 * @param agi empty to do without FastAGI
 * @param database empty for the bundled PostgreSQL
 * @param redis that all nodes share; empty to do without
 * @param adminToken as given; whether it is good enough is decided at start-up
 * @param term how long a number is reserved unless the call hangs up earlier
 * @param allowance of each agent; empty for no bound
 * @param defaultLimit of a number added without one
 * @param usageZone whose clock hours and calendar days limits count in; all nodes on one store must agree
 * @param textByDefault whether {@code /next-cid} answers the digits alone unless asked otherwise
 * @param allowedHosts what browsers may call this server besides its own address, in lower case
 * @param allowedClients from where HTTP and FastAGI are served
 * @param retention how long ended promises and answered requests are kept
 * @param longestFreeze after which this process is ended; zero to let it be
 */
public record Settings(ListenAddress http, Optional<ListenAddress> agi, Optional<DatabaseSettings> database,
        Optional<RedisLocation> redis,
        DataFolder data,
        Optional<Secret> adminToken, Duration term,
        Optional<AgentAllowance> allowance, UsageLimit defaultLimit, ZoneId usageZone, boolean textByDefault,
        Set<String> allowedHosts, AllowedClients allowedClients, Duration retention, Duration longestFreeze) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;
    private static final int SECONDS_OF_A_DAY = 86_400;
    /** Limits count in calendar days, so at least yesterday and today must be there. */
    private static final int FEWEST_DAYS_KEPT = 2;
    private static final int MOST_DAYS_KEPT = 3_650;
    private static final int MOST_CONNECTIONS = 1_000;

    /** As libpq has them, from the least to the most. */
    private static final List<String> SSL_MODES = List.of("disable", "allow", "prefer", "require", "verify-ca",
            "verify-full");

    /** @throws BadSettingException if a setting cannot be used */
    public static Settings ofThisProcess() {
        return read(SettingSources.ofThisProcess());
    }

    /** @throws BadSettingException if a setting cannot be used */
    public static Settings of(Map<String, String> values) {
        return read(SettingSources.of(values));
    }

    private static Settings read(SettingSources sources) {
        SettingReader reader = new SettingReader(sources);
        DataFolder data = new DataFolder(
                reader.folder("DATA_DIR", SettingReader.home().resolve(".local/share/callerid")));
        ListenAddress http = new ListenAddress(reader.text("API_HOST", LOOPBACK),
                reader.wholeNumber("API_PORT", 8_000, 1, HIGHEST_PORT));
        return new Settings(http, agi(reader, http), database(reader), RedisSettings.read(reader), data,
                reader.secret("ADMIN_TOKEN"),
                Duration.ofSeconds(reader.wholeNumber("DEFAULT_RESERVATION_TTL", 300, 1, SECONDS_OF_A_DAY)),
                allowance(reader), defaultLimit(reader), reader.zone("USAGE_TIME_ZONE", "UTC"),
                reader.isChosen("NEXT_CID_FORMAT", "text", "json"), reader.names("ALLOWED_HOSTS"),
                new AllowedClients(reader.networks("ALLOWED_CLIENTS")),
                Duration.ofDays(reader.wholeNumber("RETENTION_DAYS", 30, FEWEST_DAYS_KEPT, MOST_DAYS_KEPT)),
                Duration.ofSeconds(reader.wholeNumber("WATCHDOG_SECONDS", 7, 0, SECONDS_OF_A_DAY)));
    }

    private static Optional<ListenAddress> agi(SettingReader reader, ListenAddress http) {
        int port = reader.wholeNumber("AGI_PORT", 4_573, 0, HIGHEST_PORT);
        if (port == http.port()) {
            throw new BadSettingException("AGI_PORT and API_PORT must differ, but both are " + port + ".");
        }
        return port == 0 ? Optional.empty() : Optional.of(new ListenAddress(reader.text("AGI_HOST", LOOPBACK), port));
    }

    private static Optional<DatabaseSettings> database(SettingReader reader) {
        Optional<String> host = reader.text("POSTGRES_HOST");
        int port = reader.wholeNumber("POSTGRES_PORT", 5_432, 1, HIGHEST_PORT);
        int maxConnections = reader.wholeNumber("POSTGRES_MAX_CONNECTIONS", 16, 2, MOST_CONNECTIONS);
        String sslMode = reader.oneOf("POSTGRES_SSLMODE", SSL_MODES, "prefer");
        return host.map(name -> new DatabaseSettings(name, port, reader.text("POSTGRES_DB", "callerid_db"),
                reader.text("POSTGRES_USER", "callerid_user"),
                reader.secret("POSTGRES_PASSWORD").orElse(new Secret("")), maxConnections,
                sslMode, reader.text("POSTGRES_SSLROOTCERT").map(SettingReader::expanded)));
    }

    private static Optional<AgentAllowance> allowance(SettingReader reader) {
        int grants = reader.wholeNumber("DEFAULT_RATE_LIMIT_PER_AGENT", 100, 0, UsageLimit.HIGHEST);
        return grants == 0 ? Optional.empty() : Optional.of(new AgentAllowance(grants));
    }

    private static UsageLimit defaultLimit(SettingReader reader) {
        return new UsageLimit(reader.wholeNumber("DEFAULT_HOURLY_LIMIT", 100, 1, UsageLimit.HIGHEST),
                reader.wholeNumber("DEFAULT_DAILY_LIMIT", 500, 1, UsageLimit.HIGHEST));
    }
}
