// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.callerid.deploy.postgres.BundledPostgresException;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.ProcessConfig;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.StartupStatus;

/** Runs the server until it is told to stop. A start that fails prints one sentence and exits with status 1. */
public final class ServerMain {
    private ServerMain() {}

    public static void main(String[] args) {
        // Later, Payara's logging replaces the streams.
        Console console = Console.ofThisProcess();
        try {
            console.print(start());
            Logger.getLogger("").addHandler(new ConsoleLog(console.err()));
        } catch (FailedStartException | InvalidSettingException | BundledPostgresException e) {
            console.printError(String.valueOf(e.getMessage()));
            System.exit(1);
        } catch (RuntimeException e) {
            console.printError("The server did not start: " + e);
            // Payara's threads would keep half a server alive.
            System.exit(1);
        }
    }

    private static String start() {
        long begun = System.nanoTime();
        // Payara and Jersey change the case of keywords by the default locale; in Turkish they do not find them again.
        Locale.setDefault(Locale.ENGLISH);
        Settings settings = Settings.of(ProcessConfig.read());
        settings.data().prepare();
        settings.data().emptyUploadFolder();
        // Before anything creates a temporary file, so that none lies where other users look.
        System.setProperty("java.io.tmpdir", settings.data().uploadFolder().toString());
        PortCheck.checkHttp(settings.http());
        settings.agi().ifPresent(PortCheck::checkAgi);
        Optional<BundledDatabase> database = startDatabase(settings);
        StartupStatus.beginWarmUp(UUID.randomUUID().toString());
        new PayaraMicro(settings).boot();
        new HttpWarmUp(settings.http(), settings.warmUp()).run();
        SignalHandlers.install(() -> database.ifPresent(BundledDatabase::stop));
        Heartbeat.start(settings.watchdogTimeout());
        return new StartupBanner(settings, Duration.ofNanos(System.nanoTime() - begun))
                .text(StartupStatus.isTokenGenerated());
    }

    private static Optional<BundledDatabase> startDatabase(Settings settings) {
        if (settings.database().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(BundledDatabase.start(settings.data()));
    }
}
