// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callerid.domain.usage.UsageLimit;

/** All settings, under the names of the integration guide. */
final class SettingDefinitions {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_PORT = 65_535;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int MAX_WARM_UP = 60;
    private static final int MAX_RETENTION_DAYS = 3_650;
    /** Limits count in calendar days, so at least yesterday and today must be kept. */
    private static final int MIN_RETENTION_DAYS = 2;
    /** libpq's modes, from the weakest to the strictest. */
    private static final List<String> SSL_MODES = List.of("disable", "allow", "prefer", "require", "verify-ca",
            "verify-full");

    static final Setting<String> API_HOST = text("API_HOST", LOOPBACK);
    static final Setting<Integer> API_PORT = wholeNumber("API_PORT", "8000", 1, MAX_PORT);
    static final Setting<String> AGI_HOST = text("AGI_HOST", LOOPBACK);
    /** 0 disables FastAGI. */
    static final Setting<Integer> AGI_PORT = wholeNumber("AGI_PORT", "4573", 0, MAX_PORT);
    static final Setting<Set<String>> ALLOWED_HOSTS = Setting.withoutDefault("ALLOWED_HOSTS", "names of hosts",
            SettingConverters::names);
    static final Setting<List<Network>> ALLOWED_CLIENTS = Setting.withoutDefault("ALLOWED_CLIENTS",
            "addresses or networks such as 10.1.0.0/16 or 2001:db8::/32", SettingConverters::networks);
    static final Setting<Secret> ADMIN_TOKEN = secret("ADMIN_TOKEN");
    static final Setting<Path> DATA_DIR = Setting.of("DATA_DIR", "~/.local/share/callerid", "a folder",
            SettingConverters::folder);
    static final Setting<Duration> WATCHDOG_SECONDS = Setting.of("WATCHDOG_SECONDS", "7",
            numberFrom(0, SECONDS_OF_A_DAY), SettingConverters.seconds(0, SECONDS_OF_A_DAY));
    static final Setting<Duration> WARM_UP_SECONDS = Setting.of("WARM_UP_SECONDS", "5",
            numberFrom(0, MAX_WARM_UP), SettingConverters.seconds(0, MAX_WARM_UP));

    static final Setting<String> POSTGRES_HOST = optionalText("POSTGRES_HOST");
    static final Setting<Integer> POSTGRES_PORT = wholeNumber("POSTGRES_PORT", "5432", 1, MAX_PORT);
    static final Setting<String> POSTGRES_DB = text("POSTGRES_DB", "callerid_db");
    static final Setting<String> POSTGRES_USER = text("POSTGRES_USER", "callerid_user");
    static final Setting<Secret> POSTGRES_PASSWORD = secret("POSTGRES_PASSWORD");
    static final Setting<Integer> POSTGRES_MAX_CONNECTIONS = wholeNumber("POSTGRES_MAX_CONNECTIONS", "16", 2, 1_000);
    static final Setting<String> POSTGRES_SSLMODE = oneOf("POSTGRES_SSLMODE", "prefer", SSL_MODES);
    static final Setting<String> POSTGRES_SSLROOTCERT = file("POSTGRES_SSLROOTCERT");

    static final Setting<String> REDIS_URL = optionalText("REDIS_URL");
    static final Setting<String> REDIS_HOST = optionalText("REDIS_HOST");
    static final Setting<Integer> REDIS_PORT = wholeNumber("REDIS_PORT", "6379", 1, MAX_PORT);
    static final Setting<Integer> REDIS_DB = wholeNumber("REDIS_DB", "0", 0, 15);
    static final Setting<String> REDIS_USERNAME = optionalText("REDIS_USERNAME");
    static final Setting<Secret> REDIS_PASSWORD = secret("REDIS_PASSWORD");
    static final Setting<String> REDIS_TLS_CA_FILE = file("REDIS_TLS_CA_FILE");

    static final Setting<Duration> DEFAULT_RESERVATION_TTL = Setting.of("DEFAULT_RESERVATION_TTL", "300",
            numberFrom(1, SECONDS_OF_A_DAY), SettingConverters.seconds(1, SECONDS_OF_A_DAY));
    /** Permits in any 60 s; 0 for no limit. */
    static final Setting<Integer> DEFAULT_RATE_LIMIT_PER_AGENT = wholeNumber("DEFAULT_RATE_LIMIT_PER_AGENT", "100", 0,
            UsageLimit.MAX);
    static final Setting<Integer> DEFAULT_HOURLY_LIMIT = wholeNumber("DEFAULT_HOURLY_LIMIT", "100", 1,
            UsageLimit.MAX);
    static final Setting<Integer> DEFAULT_DAILY_LIMIT = wholeNumber("DEFAULT_DAILY_LIMIT", "500", 1,
            UsageLimit.MAX);
    static final Setting<ZoneId> USAGE_TIME_ZONE = Setting.of("USAGE_TIME_ZONE", "UTC",
            "a time zone such as UTC or America/New_York", SettingConverters::zone);
    static final Setting<String> NEXT_CID_FORMAT = oneOf("NEXT_CID_FORMAT", "json", List.of("json", "text"));
    static final Setting<Duration> RETENTION_DAYS = Setting.of("RETENTION_DAYS", "30",
            numberFrom(MIN_RETENTION_DAYS, MAX_RETENTION_DAYS),
            SettingConverters.days(MIN_RETENTION_DAYS, MAX_RETENTION_DAYS));

    private SettingDefinitions() {}

    static List<Setting<?>> all() {
        return List.of(API_HOST, API_PORT, AGI_HOST, AGI_PORT, ALLOWED_HOSTS, ALLOWED_CLIENTS, ADMIN_TOKEN, DATA_DIR,
                WATCHDOG_SECONDS, WARM_UP_SECONDS, POSTGRES_HOST, POSTGRES_PORT, POSTGRES_DB, POSTGRES_USER,
                POSTGRES_PASSWORD,
                POSTGRES_MAX_CONNECTIONS, POSTGRES_SSLMODE, POSTGRES_SSLROOTCERT, REDIS_URL, REDIS_HOST, REDIS_PORT,
                REDIS_DB, REDIS_USERNAME, REDIS_PASSWORD, REDIS_TLS_CA_FILE, DEFAULT_RESERVATION_TTL,
                DEFAULT_RATE_LIMIT_PER_AGENT, DEFAULT_HOURLY_LIMIT, DEFAULT_DAILY_LIMIT, USAGE_TIME_ZONE,
                NEXT_CID_FORMAT, RETENTION_DAYS);
    }

    private static Setting<Integer> wholeNumber(String name, String defaultValue, int least, int most) {
        return Setting.of(name, defaultValue, numberFrom(least, most), SettingConverters.wholeNumber(least, most));
    }

    private static String numberFrom(int least, int most) {
        return "a whole number from " + least + " to " + most;
    }

    private static Setting<String> oneOf(String name, String defaultValue, List<String> allowed) {
        return Setting.of(name, defaultValue,
                String.join(", ", allowed.subList(0, allowed.size() - 1)) + " or " + allowed.getLast(),
                SettingConverters.oneOf(allowed));
    }

    private static Setting<String> text(String name, String defaultValue) {
        return Setting.of(name, defaultValue, "a text", text -> text);
    }

    private static Setting<String> optionalText(String name) {
        return Setting.withoutDefault(name, "a text", text -> text);
    }

    private static Setting<String> file(String name) {
        return Setting.withoutDefault(name, "a file", SettingConverters::file);
    }

    private static Setting<Secret> secret(String name) {
        return Setting.withoutDefault(name, "a text", Secret::new);
    }
}
