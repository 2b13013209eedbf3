// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import org.callerid.deploy.settings.DatabaseSettings;
import org.callerid.deploy.settings.ListenAddress;
import org.callerid.deploy.settings.Settings;

/** The message that the operator sees once the server is ready. */
record StartupBanner(Settings settings, Duration duration) {
    private static final double MILLIS_OF_A_SECOND = 1_000;

    /**
     * The text of the message.
     *
     * @param withNewToken whether the admin token was generated just now, the only time it is shown
     */
    String text(boolean withNewToken) {
        return String.format(Locale.ROOT, """
                Caller-ID Rotation listens on %s (started in %.1f s)
                FastAGI: %s
                Store: %s%s
                Admin token: %s
                Log: %s%s""", settings.http().url("http"), duration.toMillis() / MILLIS_OF_A_SECOND,
                settings.agi().map(address -> address.url("agi")).orElse("off"), database(),
                settings.redis().map(redis -> ", rotation shared in " + redis).orElse(""),
                withNewToken ? newToken() : tokenLocation(), settings.data().logFolder(), exposure());
    }

    private String database() {
        return settings.database()
                .map(DatabaseSettings::toString)
                .orElseGet(() -> "the bundled PostgreSQL in " + settings.data().postgresFolder());
    }

    private String exposure() {
        boolean open = settings.http().isReachableFromOutside()
                || settings.agi().map(ListenAddress::isReachableFromOutside).orElse(false);
        return open && settings.allowedClients().isUnrestricted()
                ? "\nWhoever reaches these ports can reserve and release numbers: set ALLOWED_CLIENTS to the addresses of your dialers and telephone servers."
                : "";
    }

    private String newToken() {
        try {
            return Files.readString(settings.data().adminTokenFile()).strip() + " (new, shown only this once; kept in "
                    + settings.data().adminTokenFile() + ")";
        } catch (IOException e) {
            return tokenLocation();
        }
    }

    private String tokenLocation() {
        if (settings.adminToken().isPresent()) {
            return "as set in ADMIN_TOKEN";
        }
        return Files.exists(settings.data().adminTokenFile())
                ? "in " + settings.data().adminTokenFile()
                : "as settled by the node that started first; to set a new one, set ADMIN_TOKEN";
    }
}
