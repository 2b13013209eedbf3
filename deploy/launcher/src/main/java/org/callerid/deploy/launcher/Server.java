// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.callerid.deploy.postgres.BundledPostgresException;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.StartupStatus;

/** The server: Payara Micro with the service in it, and the bundled PostgreSQL unless there is another one. */
record Server(Settings settings, Console console) {
    /**
     * Returns once the server accepts calls.
     *
     * @throws FailedStartException if it cannot be started
     * @throws BundledPostgresException if the bundled PostgreSQL cannot be used
     */
    void start() {
        long begun = System.nanoTime();
        // Payara and Jersey change the case of keywords by the default locale; in Turkish they do not find them again.
        Locale.setDefault(Locale.ENGLISH);
        settings.data().prepare();
        settings.data().emptyUploadFolder();
        // Before anything creates a temporary file, so that none lies where other users look.
        System.setProperty("java.io.tmpdir", settings.data().uploadFolder().toString());
        PortCheck.checkHttp(settings.http());
        settings.agi().ifPresent(PortCheck::checkAgi);
        Optional<BundledDatabase> database = startDatabase();
        StartupStatus.beginWarmUp(UUID.randomUUID().toString());
        new PayaraMicro(settings).boot();
        new HttpWarmUp(settings.http(), settings.warmUp()).run();
        SignalHandlers.install(() -> database.ifPresent(BundledDatabase::stop));
        Heartbeat.start(settings.watchdogTimeout());
        console.print(new StartupBanner(settings, Duration.ofNanos(System.nanoTime() - begun))
                .text(StartupStatus.adminToken()));
        Logger.getLogger("").addHandler(new ConsoleLog(console.err(), settings.log()));
    }

    private Optional<BundledDatabase> startDatabase() {
        if (settings.database().isPresent()) {
            return Optional.empty();
        }
        DiskSpaceCheck.check(settings.data().path());
        return Optional.of(BundledDatabase.start(settings.data()));
    }
}
