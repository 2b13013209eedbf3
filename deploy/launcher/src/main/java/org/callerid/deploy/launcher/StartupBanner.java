// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.time.Duration;
import java.util.Locale;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.AdminTokenOrigin;
import org.callerid.deploy.settings.DatabaseSettings;
import org.callerid.deploy.settings.Secret;
import org.callerid.deploy.settings.Settings;

/** The message that the operator sees once the server is ready. */
record StartupBanner(Settings settings, Duration duration) {
    private static final double MILLIS_OF_A_SECOND = 1_000;

    /**
     * The text of the message.
     *
     * @param origin of the admin token; one that was generated is shown this once
     */
    String text(AdminTokenOrigin origin) {
        return String.format(Locale.ROOT, """
                Caller-ID Rotation listens on %s (started in %.1f s)
                FastAGI: %s
                Store: %s%s
                Admin token: %s
                Log: %s""", settings.http().url("http"), duration.toMillis() / MILLIS_OF_A_SECOND,
                settings.agi().map(address -> address.url("agi")).orElse("off"), database(),
                settings.redis().map(redis -> ", rotation shared in " + redis).orElse(""), token(origin),
                settings.data().logFolder());
    }

    private String database() {
        return settings.database()
                .map(DatabaseSettings::toString)
                .orElseGet(() -> "the bundled PostgreSQL in " + settings.data().postgresFolder());
    }

    private String token(AdminTokenOrigin origin) {
        AdminTokenFile file = AdminTokenFile.in(settings.data());
        return switch (origin) {
            case CONFIGURED -> "as set in ADMIN_TOKEN";
            case CONFIGURED_IS_RETIRED ->
                "not that in ADMIN_TOKEN, which was replaced later and is no longer valid; set ADMIN_TOKEN to the"
                        + " current one, or to a new one";
            case GENERATED ->
                file.read().map(Secret::value).orElse("") + " (new, shown only this once; kept in " + file.path() + ")";
            case STORED -> file.read().isPresent()
                    ? "in " + file.path()
                    : "as settled by the node that started first; for a new one: callerid token rotate";
        };
    }
}
