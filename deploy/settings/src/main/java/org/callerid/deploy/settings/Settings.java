// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.callerid.deploy.settings.SettingDefinitions.ADMIN_TOKEN;
import static org.callerid.deploy.settings.SettingDefinitions.ADMIN_TOKENS;
import static org.callerid.deploy.settings.SettingDefinitions.AGI_HOST;
import static org.callerid.deploy.settings.SettingDefinitions.AGI_PORT;
import static org.callerid.deploy.settings.SettingDefinitions.ALERT_URL;
import static org.callerid.deploy.settings.SettingDefinitions.ALLOWED_CLIENTS;
import static org.callerid.deploy.settings.SettingDefinitions.ALLOWED_HOSTS;
import static org.callerid.deploy.settings.SettingDefinitions.API_HOST;
import static org.callerid.deploy.settings.SettingDefinitions.API_PORT;
import static org.callerid.deploy.settings.SettingDefinitions.CALLBACK_DAYS;
import static org.callerid.deploy.settings.SettingDefinitions.DATA_DIR;
import static org.callerid.deploy.settings.SettingDefinitions.DEFAULT_DAILY_LIMIT;
import static org.callerid.deploy.settings.SettingDefinitions.DEFAULT_HOURLY_LIMIT;
import static org.callerid.deploy.settings.SettingDefinitions.DEFAULT_RATE_LIMIT_PER_AGENT;
import static org.callerid.deploy.settings.SettingDefinitions.DEFAULT_RESERVATION_TTL;
import static org.callerid.deploy.settings.SettingDefinitions.LOCAL_PRESENCE;
import static org.callerid.deploy.settings.SettingDefinitions.LOCAL_PRESENCE_CODES;
import static org.callerid.deploy.settings.SettingDefinitions.LOCAL_PRESENCE_CROSS_BORDER;
import static org.callerid.deploy.settings.SettingDefinitions.LOCAL_PRESENCE_RADIUS_KM;
import static org.callerid.deploy.settings.SettingDefinitions.LOG_FORMAT;
import static org.callerid.deploy.settings.SettingDefinitions.LOG_LEVEL;
import static org.callerid.deploy.settings.SettingDefinitions.NEXT_CID_FORMAT;
import static org.callerid.deploy.settings.SettingDefinitions.PERSON_DAILY_CAP;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_DB;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_HOST;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_MAX_CONNECTIONS;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_PASSWORD;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_PORT;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_SSLMODE;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_SSLROOTCERT;
import static org.callerid.deploy.settings.SettingDefinitions.POSTGRES_USER;
import static org.callerid.deploy.settings.SettingDefinitions.RETENTION_DAYS;
import static org.callerid.deploy.settings.SettingDefinitions.SAME_NUMBER_DAILY_CAP;
import static org.callerid.deploy.settings.SettingDefinitions.SHORT_CALL_SECONDS;
import static org.callerid.deploy.settings.SettingDefinitions.STICKY_DAYS;
import static org.callerid.deploy.settings.SettingDefinitions.TRACES_URL;
import static org.callerid.deploy.settings.SettingDefinitions.TRUSTED_PROXIES;
import static org.callerid.deploy.settings.SettingDefinitions.USAGE_TIME_ZONE;
import static org.callerid.deploy.settings.SettingDefinitions.WARM_UP_SECONDS;
import static org.callerid.deploy.settings.SettingDefinitions.WATCHDOG_SECONDS;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.reservation.OutcomeRule;
import org.callerid.domain.rotation.LocalPresence;
import org.callerid.domain.usage.UsageLimit;
import org.eclipse.microprofile.config.Config;

/**
 * The operator's settings, under the names of the integration guide.
 *
 * @param agi empty if FastAGI is disabled
 * @param database empty for the bundled PostgreSQL
 * @param redis shared by all nodes; empty for none
 * @param adminToken as configured
 * @param operatorTokens those with a name and a role of their own, in addition to the admin token
 * @param reservationTtl how long a number is reserved unless the call hangs up earlier
 * @param rateLimit of each agent; empty for no limit
 * @param defaultLimit of a number added without one
 * @param usageZone time zone whose clock hours and calendar days limits count in; all nodes on one store must agree
 * @param localPresence which numbers a call may show
 * @param contactPolicy rules for calls to the same person
 * @param outcomeRule what reported hang-ups mean
 * @param textByDefault whether {@code /next-cid} answers with the digits alone unless asked otherwise
 * @param allowedHosts host names that browsers may use for this server besides its own address, in lower case
 * @param allowedClients from where HTTP and FastAGI requests are accepted
 * @param retention how long ended reservations and answered requests are kept
 * @param callBackPeriod how old a call may be that somebody returns; at most {@code retention}
 * @param watchdogTimeout how long this process may freeze before it is killed; zero for never
 * @param alertUrl where alerts are posted; empty for nowhere
 * @param tracesUrl where traces are sent; empty for none
 * @param warmUp how long each part of the warm-up may take at most; zero for none
 */
public record Settings(ListenAddress http, Optional<ListenAddress> agi, Optional<DatabaseSettings> database,
        Optional<RedisSettings> redis,
        DataFolder data,
        Optional<Secret> adminToken, List<OperatorToken> operatorTokens, Duration reservationTtl,
        Optional<RateLimit> rateLimit, UsageLimit defaultLimit, ZoneId usageZone, LocalPresence localPresence,
        ContactPolicy contactPolicy, OutcomeRule outcomeRule, boolean textByDefault,
        Set<String> allowedHosts, AllowedClients allowedClients, Duration retention, Duration callBackPeriod,
        Duration watchdogTimeout, Duration warmUp, LogSettings log, TrustedProxies trustedProxies,
        Optional<URI> alertUrl,
        Optional<URI> tracesUrl) {
    /**
     * Reads all settings.
     *
     * @throws InvalidSettingException with a line for each of them that cannot be used
     */
    public static Settings of(Config config) {
        SettingDefinitions.requireValid(config);
        ListenAddress http = new ListenAddress(API_HOST.read(config), API_PORT.read(config));
        DataFolder data = new DataFolder(DATA_DIR.read(config));
        Optional<ListenAddress> agi = agi(config, http);
        AllowedClients clients = new AllowedClients(ALLOWED_CLIENTS.find(config).orElse(List.of()));
        requireProtection(Stream.concat(Stream.of(http), agi.stream()).toList(), clients);
        return new Settings(http, agi, database(config, data), RedisSettingsReader.read(config), data,
                ADMIN_TOKEN.find(config), operatorTokens(config), DEFAULT_RESERVATION_TTL.read(config),
                rateLimit(config),
                new UsageLimit(DEFAULT_HOURLY_LIMIT.read(config), DEFAULT_DAILY_LIMIT.read(config)),
                USAGE_TIME_ZONE.read(config), localPresence(config), contactPolicy(config),
                new OutcomeRule(SHORT_CALL_SECONDS.read(config)), NEXT_CID_FORMAT.read(config).equals("text"),
                ALLOWED_HOSTS.find(config).orElse(Set.of()), clients, RETENTION_DAYS.read(config),
                callBackPeriod(config), WATCHDOG_SECONDS.read(config), WARM_UP_SECONDS.read(config),
                new LogSettings(LOG_LEVEL.read(config), LOG_FORMAT.read(config).equals("json")),
                new TrustedProxies(TRUSTED_PROXIES.find(config).orElse(List.of())),
                ALERT_URL.find(config).map(Secret::value).map(URI::create),
                TRACES_URL.find(config).map(Secret::value).map(URI::create));
    }

    /** Whoever reaches the ports can reserve and release numbers. */
    private static void requireProtection(List<ListenAddress> addresses, AllowedClients clients) {
        String open = addresses.stream()
                .filter(ListenAddress::isReachableFromOutside)
                .map(ListenAddress::toString)
                .collect(Collectors.joining(" or "));
        if (clients.isUnrestricted() && !open.isEmpty()) {
            throw new InvalidSettingException("Whoever reaches " + open + " could reserve and release numbers: set"
                    + " ALLOWED_CLIENTS to the addresses of your dialers and telephone servers, for example"
                    + " 10.1.0.0/16, or API_HOST and AGI_HOST to 127.0.0.1.");
        }
    }

    private static Optional<ListenAddress> agi(Config config, ListenAddress http) {
        int port = AGI_PORT.read(config);
        if (port == http.port()) {
            throw new InvalidSettingException("AGI_PORT and API_PORT must differ, but both are " + port + ".");
        }
        return port == 0 ? Optional.empty() : Optional.of(new ListenAddress(AGI_HOST.read(config), port));
    }

    private static List<OperatorToken> operatorTokens(Config config) {
        List<OperatorToken> tokens = ADMIN_TOKENS.find(config).orElse(List.of());
        Optional<Secret> adminToken = ADMIN_TOKEN.find(config);
        tokens.stream().filter(named -> adminToken.equals(Optional.of(named.token()))).findFirst().ifPresent(named -> {
            throw new InvalidSettingException("ADMIN_TOKENS: " + named.operator().name() + " must have a token other"
                    + " than ADMIN_TOKEN.");
        });
        return tokens;
    }

    /** Rejects invalid settings even if no host is set, and they would not be used. */
    private static Optional<DatabaseSettings> database(Config config, DataFolder data) {
        int port = POSTGRES_PORT.read(config);
        List<DatabaseSettings.Host> hosts = POSTGRES_HOST.find(config)
                .orElse(List.of())
                .stream()
                .map(host -> new DatabaseSettings.Host(host.name(), host.port().orElse(port)))
                .toList();
        DatabaseSettings settings = new DatabaseSettings(hosts, POSTGRES_DB.read(config), POSTGRES_USER.read(config),
                POSTGRES_PASSWORD.find(config).orElse(new Secret("")), POSTGRES_MAX_CONNECTIONS.read(config),
                POSTGRES_SSLMODE.read(config), POSTGRES_SSLROOTCERT.find(config), data.timelineFile());
        return hosts.isEmpty() ? Optional.empty() : Optional.of(settings);
    }

    private static LocalPresence localPresence(Config config) {
        return new LocalPresence(LOCAL_PRESENCE.read(config), LOCAL_PRESENCE_CODES.read(config),
                LOCAL_PRESENCE_RADIUS_KM.read(config), LOCAL_PRESENCE_CROSS_BORDER.read(config) == 1);
    }

    /** The shorter one, so that whoever shortens the retention need not know of call-backs. */
    private static Duration callBackPeriod(Config config) {
        Duration wanted = CALLBACK_DAYS.read(config);
        Duration kept = RETENTION_DAYS.read(config);
        return wanted.compareTo(kept) < 0 ? wanted : kept;
    }

    private static ContactPolicy contactPolicy(Config config) {
        return new ContactPolicy(STICKY_DAYS.read(config), PERSON_DAILY_CAP.read(config),
                SAME_NUMBER_DAILY_CAP.read(config));
    }

    private static Optional<RateLimit> rateLimit(Config config) {
        int permits = DEFAULT_RATE_LIMIT_PER_AGENT.read(config);
        return permits == 0 ? Optional.empty() : Optional.of(new RateLimit(permits));
    }
}
