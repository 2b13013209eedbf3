// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.adapter.agi.AgiServer;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseSetupException;
import org.callerid.adapter.jpa.JpaRequestLog;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.deploy.resilience.Chores;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.deploy.settings.BadSettingException;
import org.callerid.deploy.settings.Closing;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.StartReport;

/** Does what must be done before the first request and after the last. */
@ApplicationScoped
public class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(TimeBudgets.ANSWER);
    private static final String USAGE_TIME_ZONE = "usage_time_zone";

    private final AtomicReference<Runnable> closing = new AtomicReference<>(() -> {});

    void start(@Observes @Initialized(ApplicationScoped.class) Object context, Instance<Settings> settings,
            Instance<Database> database, Instance<JpaRequestLog> requestLog, Instance<PurgeExpiredData> purge,
            Instance<SharedSettings> agreed, Instance<Chores> chores, Instance<GuardedStore> guarded,
            Instance<Optional<RedisSide>> redis, Instance<StoreRehearsal> rehearsal, Instance<AgiSide> agi,
            Instance<LastOrders> lastOrders) {
        try {
            Database opened = database.get();
            JpaRequestLog log = requestLog.get();
            Optional<RedisSide> shared = redis.get();
            DatabaseSide.probe(chores.get(), guarded.get());
            Housekeeping.by(chores.get(), purge.get());
            shared.ifPresent(side -> side.start(chores.get()));
            LastOrders last = lastOrders.get();
            closing.set(() -> {
                last.call(LONGEST_ANSWER);
                chores.get().close();
                shared.ifPresent(RedisSide::close);
                // The log still has lines to write.
                log.close();
                opened.close();
            });
            agree(settings.get(), agreed.get());
            rehearsal.get().hold();
            agi.get().start().ifPresent(this::closeFirst);
            Closing.by(this::close);
            StartReport.ready();
        } catch (IOException | RuntimeException e) {
            StartReport.failed(sentence(e));
            LOG.log(Level.INFO, "start failed", e);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        close();
        Closing.forget();
    }

    private void closeFirst(AgiServer server) {
        closing.updateAndGet(rest -> () -> {
            server.close();
            rest.run();
        });
    }

    private void close() {
        closing.getAndSet(() -> {}).run();
    }

    private static void agree(Settings settings, SharedSettings agreed) throws IOException {
        String ours = settings.usageZone().getId();
        String stored = agreed.putIfAbsent(USAGE_TIME_ZONE, ours);
        if (!stored.equals(ours)) {
            throw new BadSettingException("USAGE_TIME_ZONE is " + ours + ", but this database counts uses in " + stored
                    + "; set USAGE_TIME_ZONE=" + stored + ".");
        }
        if (new AdminToken(agreed, settings.data()).settle(settings.adminToken())) {
            StartReport.tokenGenerated();
        }
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isForTheOperator(cause)) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "The server did not start: " + failure;
    }

    private static boolean isForTheOperator(Throwable failure) {
        return failure instanceof BadSettingException || failure instanceof DatabaseSetupException
                || failure instanceof StoreUnavailableException;
    }
}
