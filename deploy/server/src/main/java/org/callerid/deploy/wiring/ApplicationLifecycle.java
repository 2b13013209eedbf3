// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
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
import org.callerid.adapter.jpa.JpaCallEnds;
import org.callerid.adapter.jpa.JpaRequestLog;
import org.callerid.adapter.metrics.ServiceStateCollector;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.in.RaiseAlerts;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.ShutdownMBean;
import org.callerid.deploy.settings.StartupStatus;
import org.callerid.domain.contact.ContactPolicy;

/** Runs everything needed before the first request and after the last. */
@ApplicationScoped
public class ApplicationLifecycle {
    private static final Logger LOG = Logger.getLogger(ApplicationLifecycle.class.getName());
    private static final Duration MAX_ANSWER_TIME = Duration.ofMillis(TimeBudgets.ANSWER);
    private static final String USAGE_TIME_ZONE = "usage_time_zone";
    private static final String CONTACT_POLICY = "contact_policy";

    private final AtomicReference<Runnable> closing = new AtomicReference<>(() -> {});

    void start(@Observes @Initialized(ApplicationScoped.class) Object context, Instance<Settings> settings,
            Instance<Database> database, Instance<JpaRequestLog> requestLog, Instance<JpaCallEnds> callEnds,
            Instance<PurgeExpiredData> purge,
            Instance<RaiseAlerts> alerts,
            Instance<SharedSettings> agreed, Instance<AdminToken> adminToken, Instance<BackgroundTasks> tasks,
            Instance<GuardedStore> guarded,
            Instance<Optional<RedisModule>> redis, Instance<StoreWarmUp> warmUp, Instance<AgiModule> agi,
            Instance<GracefulShutdown> gracefulShutdown, Instance<PrometheusRegistry> figures,
            Instance<ServiceStateReader> state, Instance<ReplicationMonitor> replication) {
        try {
            Database opened = database.get();
            JpaRequestLog log = requestLog.get();
            JpaCallEnds ends = callEnds.get();
            Optional<RedisModule> shared = redis.get();
            DatabaseModule.probe(tasks.get(), guarded.get());
            replication.get().start(tasks.get());
            MaintenanceTasks.schedule(tasks.get(), purge.get());
            MaintenanceTasks.schedule(tasks.get(), alerts.get());
            shared.ifPresent(side -> side.start(tasks.get()));
            GracefulShutdown shutdown = gracefulShutdown.get();
            closing.set(() -> {
                shutdown.drain(MAX_ANSWER_TIME);
                tasks.get().close();
                shared.ifPresent(RedisModule::close);
                // Both still have something to write.
                log.close();
                ends.close();
                opened.close();
            });
            agreeOnSharedSettings(settings.get(), agreed.get(), adminToken.get());
            warmUp.get().run();
            agi.get().start().ifPresent(this::closeFirst);
            figures.get().register(new ServiceStateCollector(state.get()::read));
            ShutdownMBean.register(this::close);
            StartupStatus.ready();
        } catch (IOException | RuntimeException e) {
            StartupStatus.failed(operatorMessage(e));
            LOG.log(Level.INFO, "start failed", e);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        close();
        ShutdownMBean.unregister();
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

    private static void agreeOnSharedSettings(Settings settings, SharedSettings agreed, AdminToken adminToken)
            throws IOException {
        String ours = settings.usageZone().getId();
        String stored = agreed.putIfAbsent(USAGE_TIME_ZONE, ours);
        if (!stored.equals(ours)) {
            throw new InvalidSettingException(
                    "USAGE_TIME_ZONE is " + ours + ", but this database counts uses in " + stored
                            + "; set USAGE_TIME_ZONE=" + stored + ".");
        }
        compareContactPolicy(settings.contactPolicy(), agreed);
        StartupStatus.adminToken(adminToken.resolve(settings.adminToken()));
    }

    /** Not refused, because an operator changes the settings node by node. */
    private static void compareContactPolicy(ContactPolicy policy, SharedSettings agreed) {
        String ours = "STICKY_DAYS=" + policy.knownFor().toDays() + " PERSON_DAILY_CAP=" + policy.personCap()
                + " SAME_NUMBER_DAILY_CAP=" + policy.sameNumberCap();
        Optional<String> before = agreed.find(CONTACT_POLICY);
        if ((before.isEmpty() && policy.isOff()) || before.equals(Optional.of(ours))) {
            return;
        }
        before.ifPresent(theirs -> LOG.log(Level.WARNING, "This node starts with {0}; the last start of a node on this"
                + " database had {1}. Caps count only calls of nodes that have them.", new Object[]{ours, theirs}));
        agreed.put(CONTACT_POLICY, ours);
    }

    private static String operatorMessage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isForTheOperator(cause)) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "The server did not start: " + failure;
    }

    private static boolean isForTheOperator(Throwable failure) {
        return failure instanceof InvalidSettingException || failure instanceof DatabaseSetupException
                || failure instanceof StoreUnavailableException;
    }
}
