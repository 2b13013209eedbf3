// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.rotation.LocalPresence;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.usage.UsageLimit;
import org.eclipse.microprofile.config.Config;

/** All settings, under the names of the integration guide. {@code docs/configuration.md} is generated from them. */
final class SettingDefinitions {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_PORT = 65_535;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int MAX_WARM_UP = 60;
    private static final int MAX_RETENTION_DAYS = 3_650;
    private static final int MAX_STICKY_DAYS = 365;
    private static final int MAX_NEAREST = 50;
    private static final int MAX_RADIUS_KM = 20_000;
    /** Limits count in calendar days, so at least yesterday and today must be kept. */
    private static final int MIN_RETENTION_DAYS = 2;
    /** libpq's modes, from the weakest to the strictest. */
    private static final List<String> SSL_MODES = List.of("disable", "allow", "prefer", "require", "verify-ca",
            "verify-full");

    static final Setting<String> API_HOST = text("API_HOST", LOOPBACK, "The HTTP listen address, exactly one."
            + " `localhost` means 127.0.0.1, so a client that tries only ::1 cannot connect: point it at `127.0.0.1`,"
            + " or set `API_HOST=::1`.");
    static final Setting<Integer> API_PORT = wholeNumber("API_PORT", "8000", 1, MAX_PORT, "The HTTP port.");
    static final Setting<String> AGI_HOST = text("AGI_HOST", LOOPBACK, "The FastAGI listen address.");
    static final Setting<Integer> AGI_PORT = wholeNumber("AGI_PORT", "4573", 0, MAX_PORT,
            "The FastAGI port; 0 disables FastAGI.");
    static final Setting<List<Network>> ALLOWED_CLIENTS = Setting.withoutDefault("ALLOWED_CLIENTS",
            "addresses or networks such as 10.1.0.0/16 or 2001:db8::/32", SettingConverters::networks,
            "The addresses and networks that may use HTTP and FastAGI, such as"
                    + " `10.1.0.0/16, 192.0.2.7, 2001:db8::/32`. This machine is always allowed. Required if `API_HOST`"
                    + " or `AGI_HOST` can be reached from other machines"
                    + " ([access control](operating.md#access-control)).");
    static final Setting<Set<String>> ALLOWED_HOSTS = Setting.withoutDefault("ALLOWED_HOSTS", "names of hosts",
            SettingConverters::names,
            "The host names with a dot that clients may send in the `Host` header, such as the"
                    + " name of a reverse proxy. IP addresses and names without a dot are always allowed.");

    static final Setting<List<Network>> TRUSTED_PROXIES = Setting.withoutDefault("TRUSTED_PROXIES",
            "addresses or networks such as 10.1.0.0/16 or 2001:db8::/32", SettingConverters::networks,
            "The addresses of your reverse proxies. For requests from these, the client that `X-Forwarded-For` names"
                    + " counts in the lockout after wrong tokens and in the audit trail; `ALLOWED_CLIENTS` is about the"
                    + " proxy itself.");

    static final Setting<List<PostgresHost>> POSTGRES_HOST = Setting.withoutDefault("POSTGRES_HOST",
            "a host, or several such as db1,db2 or db1:5432,db2:5433", PostgresHost::parseAll,
            "Without it the service uses the [bundled PostgreSQL](operating.md#the-bundled-postgresql) and ignores the"
                    + " other `POSTGRES_*` settings. Several hosts are a primary and its standbys"
                    + " ([failover](failover.md)).");
    static final Setting<Integer> POSTGRES_PORT = wholeNumber("POSTGRES_PORT", "5432", 1, MAX_PORT,
            "The port of each host that has none of its own in `POSTGRES_HOST`.");
    static final Setting<String> POSTGRES_DB = text("POSTGRES_DB", "callerid_db", "The database.");
    static final Setting<String> POSTGRES_USER = text("POSTGRES_USER", "callerid_user", "The owner of the database.");
    static final Setting<Secret> POSTGRES_PASSWORD = Setting.secret("POSTGRES_PASSWORD", "a text", Secret::new,
            "The password of that user.");
    static final Setting<Integer> POSTGRES_MAX_CONNECTIONS = wholeNumber("POSTGRES_MAX_CONNECTIONS", "16", 2, 1_000,
            "The size of this node's connection pool.");
    static final Setting<String> POSTGRES_SSLMODE = oneOf("POSTGRES_SSLMODE", "prefer", SSL_MODES,
            "TLS, as in libpq. Only the last two authenticate the server.");
    static final Setting<String> POSTGRES_SSLROOTCERT = file("POSTGRES_SSLROOTCERT",
            "The trusted certificate authorities: a PEM file, `~/.postgresql/root.crt` unless set, or `system` for those"
                    + " that Java trusts. If it is set, `require` verifies like `verify-ca`, as in libpq.");

    static final Setting<String> REDIS_HOST = optionalText("REDIS_HOST",
            "Without it and `REDIS_URL` the service runs without Redis.");
    static final Setting<Integer> REDIS_PORT = wholeNumber("REDIS_PORT", "6379", 1, MAX_PORT, "The port of Redis.");
    static final Setting<Integer> REDIS_DB = wholeNumber("REDIS_DB", "0", 0, 15, "The number of the database.");
    static final Setting<String> REDIS_USERNAME = optionalText("REDIS_USERNAME", "The user, if not the default one.");
    static final Setting<Secret> REDIS_PASSWORD = Setting.secret("REDIS_PASSWORD", "a text", Secret::new,
            "The password of that user.");
    static final Setting<Secret> REDIS_URL = Setting.secret("REDIS_URL", "a URL", Secret::new,
            "Instead of `REDIS_HOST`, `REDIS_PORT` and `REDIS_DB`: `redis://[user:password@]host:port[/database]`,"
                    + " `redis+sentinel://host:port,host:port/primary[/database]` or"
                    + " `redis+cluster://host:port,host:port`; `rediss` for TLS. The password ends at the last `@`. It"
                    + " may be written as it is or percent-encoded; in a percent-encoded password, write `%` as `%25`."
                    + " User name and password default to `REDIS_USERNAME` and `REDIS_PASSWORD`.");
    static final Setting<String> REDIS_TLS_CA_FILE = file("REDIS_TLS_CA_FILE",
            "The trusted certificate authorities for `rediss`, a PEM file; those that Java trusts unless set. The"
                    + " server's certificate must contain the host name used in the URL.");

    static final Setting<Duration> DEFAULT_RESERVATION_TTL = seconds("DEFAULT_RESERVATION_TTL", "300", 1,
            SECONDS_OF_A_DAY, "The TTL of a reservation in seconds. A release ends the reservation earlier.");
    static final Setting<Integer> DEFAULT_RATE_LIMIT_PER_AGENT = wholeNumber("DEFAULT_RATE_LIMIT_PER_AGENT", "100", 0,
            UsageLimit.MAX,
            "Allocations per agent in any 60 s; 0 disables the limit. Calls without an agent are not limited.");
    static final Setting<Integer> DEFAULT_HOURLY_LIMIT = wholeNumber("DEFAULT_HOURLY_LIMIT", "100", 1,
            UsageLimit.MAX, "The hourly limit of numbers added without one.");
    static final Setting<Integer> DEFAULT_DAILY_LIMIT = wholeNumber("DEFAULT_DAILY_LIMIT", "500", 1,
            UsageLimit.MAX, "The daily limit of numbers added without one.");
    static final Setting<ZoneId> USAGE_TIME_ZONE = Setting.of("USAGE_TIME_ZONE", "UTC",
            "a time zone such as UTC or America/New_York", SettingConverters::zone,
            "The time zone of the clock hours and calendar days that limits count in. It is stored in the database; a"
                    + " node with another value does not start.");
    static final Setting<List<MatchTier>> LOCAL_PRESENCE = Setting.of("LOCAL_PRESENCE", "area,overlay,any",
            "some of area, overlay, state, nearest and any, each once and any last", LocalPresence::parseTiers,
            "Which numbers a call may show, in order of preference: those of the area code called, of area codes that"
                    + " serve the same ground, of those in the same state or province, of the nearest other ones, and"
                    + " all. Without `any` a call may get no number although others are available"
                    + " ([local presence](local-presence.md)).");
    static final Setting<Integer> LOCAL_PRESENCE_CODES = wholeNumber("LOCAL_PRESENCE_CODES",
            String.valueOf(LocalPresence.DEFAULT_MAX_NEAREST), 1, MAX_NEAREST,
            "How many area codes `nearest` tries at most.");
    static final Setting<Integer> LOCAL_PRESENCE_RADIUS_KM = wholeNumber("LOCAL_PRESENCE_RADIUS_KM",
            String.valueOf(LocalPresence.DEFAULT_MAX_DISTANCE_KM), 1, MAX_RADIUS_KM,
            "Farther area codes are not `nearest`, in kilometres.");
    static final Setting<Integer> LOCAL_PRESENCE_CROSS_BORDER = wholeNumber("LOCAL_PRESENCE_CROSS_BORDER", "0", 0, 1,
            "1: `nearest` includes area codes of other countries.");
    static final Setting<Duration> SHORT_CALL_SECONDS = seconds("SHORT_CALL_SECONDS", "6", 0, SECONDS_OF_AN_HOUR,
            "An answered call that ends earlier counts as short, not as answered ([outcomes](outcomes.md)).");
    static final Setting<String> NEXT_CID_FORMAT = oneOf("NEXT_CID_FORMAT", "json", List.of("json", "text"),
            "`text`: `/next-cid` answers with the digits only.");

    static final Setting<Secret> ADMIN_TOKEN = Setting.secret("ADMIN_TOKEN",
            TokenStrength.DESCRIPTION + "; make one, for example, with: openssl rand -hex 32",
            TokenStrength::requireHardToGuess,
            "The token of the admin API and the dashboard; generated at the first start unless set"
                    + " ([the admin token](operating.md#the-admin-token)).");
    static final Setting<List<OperatorToken>> ADMIN_TOKENS = Setting.secretList("ADMIN_TOKENS",
            "entries name:role:token, separated by commas", OperatorTokens::parse,
            "Further tokens, each with the name of its owner, which the audit log shows, and a role: `viewer` reads,"
                    + " `manager` also changes numbers, `admin` also changes the log level. For example"
                    + " `ana:manager:TOKEN,bo:viewer:TOKEN` ([operators](operating.md#operators-and-roles)).");
    static final Setting<Path> DATA_DIR = Setting.of("DATA_DIR", "~/.local/share/callerid", "a folder",
            SettingConverters::folder,
            "The bundled PostgreSQL, the admin token and the logs ([files](operating.md#files)).");
    static final Setting<Duration> RETENTION_DAYS = days("RETENTION_DAYS", "30", MIN_RETENTION_DAYS, MAX_RETENTION_DAYS,
            "The retention of ended reservations and logged requests, in days.");
    static final Setting<Duration> CALLBACK_DAYS = days("CALLBACK_DAYS", "30", 1, MAX_RETENTION_DAYS,
            "For how many days a call is found for somebody who calls back ([call-backs](call-backs.md)); at most as long"
                    + " as `RETENTION_DAYS` keeps calls.");
    static final Setting<Duration> STICKY_DAYS = days("STICKY_DAYS", "0", 0, MAX_STICKY_DAYS,
            "For how many days a person is shown the number that they know from the last call, if it is available; 0 for"
                    + " not at all. 8 is usual ([call-backs](call-backs.md#the-number-a-person-knows)).");
    static final Setting<Integer> PERSON_DAILY_CAP = wholeNumber("PERSON_DAILY_CAP", "0", 0, ContactPolicy.MAX_CAP,
            "How many calls to one person get a number in any 24 hours; 0 for any number. A dialer that falls back to its"
                    + " own caller id calls all the same ([caps](call-backs.md#caps-for-each-person)).");
    static final Setting<Integer> SAME_NUMBER_DAILY_CAP = wholeNumber("SAME_NUMBER_DAILY_CAP", "0", 0,
            ContactPolicy.MAX_CAP,
            "How many calls show one person the same number in any 24 hours; 0 for any number"
                    + " ([caps](call-backs.md#caps-for-each-person)).");
    static final Setting<Duration> WATCHDOG_SECONDS = seconds("WATCHDOG_SECONDS", "7", 0, SECONDS_OF_A_DAY,
            "A process that is frozen for so many seconds is killed; 0 disables the watchdog"
                    + " ([record 13](adr/0013-frozen-calls-and-who-ends-them.md)). With the systemd unit leave it above"
                    + " 0: the unit waits for the watchdog's heartbeat.");
    static final Setting<Duration> WARM_UP_SECONDS = seconds("WARM_UP_SECONDS", "5", 0, MAX_WARM_UP,
            "Before it accepts calls, the service executes its code many times without effect, for so many seconds at"
                    + " most for HTTP, and for no more than three for the stores; 0 starts sooner, and the first calls"
                    + " are slow.");
    static final Setting<String> LOG_LEVEL = oneOf("LOG_LEVEL", "info", LogLevels.NAMES,
            "What the service logs of its own doings; `debug` includes each request for a number.");
    static final Setting<Secret> ALERT_URL = Setting.secret("ALERT_URL", "an http or https URL",
            SettingConverters::httpUrl,
            "Receives a JSON object by POST for everything that newly needs attention, and when it no longer does"
                    + " ([alerts](monitoring.md#alerts-of-the-service)).");
    static final Setting<Secret> TRACES_URL = Setting.secret("TRACES_URL", "an http or https URL",
            SettingConverters::httpUrl,
            "Receives OpenTelemetry traces of HTTP requests by OTLP over HTTP, for example"
                    + " `http://127.0.0.1:4318/v1/traces` ([traces](monitoring.md#traces)).");
    static final Setting<String> LOG_FORMAT = oneOf("LOG_FORMAT", "text", List.of("text", "json"),
            "`json`: one JSON object per line in the log and on the console, in the Elastic Common Schema.");

    private SettingDefinitions() {}

    static List<SettingSection> sections() {
        return List.of(
                new SettingSection("Network",
                        List.of(API_HOST, API_PORT, AGI_HOST, AGI_PORT, ALLOWED_CLIENTS, ALLOWED_HOSTS,
                                TRUSTED_PROXIES)),
                new SettingSection("PostgreSQL",
                        List.of(POSTGRES_HOST, POSTGRES_PORT, POSTGRES_DB, POSTGRES_USER, POSTGRES_PASSWORD,
                                POSTGRES_MAX_CONNECTIONS, POSTGRES_SSLMODE, POSTGRES_SSLROOTCERT)),
                new SettingSection("Redis",
                        List.of(REDIS_HOST, REDIS_PORT, REDIS_DB, REDIS_USERNAME, REDIS_PASSWORD, REDIS_URL,
                                REDIS_TLS_CA_FILE)),
                new SettingSection("Calls and limits",
                        List.of(DEFAULT_RESERVATION_TTL, DEFAULT_RATE_LIMIT_PER_AGENT, DEFAULT_HOURLY_LIMIT,
                                DEFAULT_DAILY_LIMIT, USAGE_TIME_ZONE, LOCAL_PRESENCE, LOCAL_PRESENCE_CODES,
                                LOCAL_PRESENCE_RADIUS_KM, LOCAL_PRESENCE_CROSS_BORDER, STICKY_DAYS,
                                PERSON_DAILY_CAP, SAME_NUMBER_DAILY_CAP, CALLBACK_DAYS, SHORT_CALL_SECONDS,
                                NEXT_CID_FORMAT)),
                new SettingSection("Administration",
                        List.of(ADMIN_TOKEN, ADMIN_TOKENS, DATA_DIR, RETENTION_DAYS, WATCHDOG_SECONDS, WARM_UP_SECONDS,
                                LOG_LEVEL,
                                LOG_FORMAT, ALERT_URL, TRACES_URL)));
    }

    static List<Setting<?>> all() {
        return sections().stream().<Setting<?>>flatMap(section -> section.settings().stream()).toList();
    }

    /**
     * Checks all values.
     *
     * @throws InvalidSettingException with a line for each value that cannot be used
     */
    static void requireValid(Config config) {
        List<String> faults = all().stream().flatMap(setting -> setting.fault(config).stream()).toList();
        if (!faults.isEmpty()) {
            throw new InvalidSettingException(String.join("\n", faults));
        }
    }

    private static Setting<Integer> wholeNumber(String name, String defaultValue, int least, int most,
            String description) {
        return Setting.of(name, defaultValue, numberFrom(least, most), SettingConverters.wholeNumber(least, most),
                description);
    }

    private static Setting<Duration> seconds(String name, String defaultValue, int least, int most,
            String description) {
        return Setting.of(name, defaultValue, numberFrom(least, most), SettingConverters.seconds(least, most),
                description);
    }

    private static Setting<Duration> days(String name, String defaultValue, int least, int most, String description) {
        return Setting.of(name, defaultValue, numberFrom(least, most), SettingConverters.days(least, most),
                description);
    }

    private static String numberFrom(int least, int most) {
        return "a whole number from " + least + " to " + most;
    }

    private static Setting<String> oneOf(String name, String defaultValue, List<String> allowed, String description) {
        return Setting.of(name, defaultValue,
                String.join(", ", allowed.subList(0, allowed.size() - 1)) + " or " + allowed.getLast(),
                SettingConverters.oneOf(allowed), description);
    }

    private static Setting<String> text(String name, String defaultValue, String description) {
        return Setting.of(name, defaultValue, "a text", text -> text, description);
    }

    private static Setting<String> optionalText(String name, String description) {
        return Setting.withoutDefault(name, "a text", text -> text, description);
    }

    private static Setting<String> file(String name, String description) {
        return Setting.withoutDefault(name, "a file", SettingConverters::file, description);
    }
}
