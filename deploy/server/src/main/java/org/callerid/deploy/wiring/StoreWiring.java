// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaCallerIdChangeFeed;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.ProcessPauseDetector;
import org.callerid.deploy.resilience.RateLimiterCalls;
import org.callerid.deploy.resilience.RedisCalls;
import org.callerid.deploy.resilience.RedisFallback;
import org.callerid.deploy.settings.DatabaseLocations;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.Settings;
import org.eclipse.microprofile.config.Config;

/** Opens the stores. {@link ApplicationLifecycle} closes what must be. */
@Dependent
public class StoreWiring {
    @Produces
    @Singleton
    Settings settings(Config config) {
        return Settings.of(config);
    }

    @Produces
    @Singleton
    Database database(Settings settings) {
        return Database.open(DatabaseLocations.of(settings.database()
                .orElseThrow(() -> new InvalidSettingException("The launcher starts the bundled PostgreSQL; without it,"
                        + " set POSTGRES_HOST."))));
    }

    @Produces
    @Singleton
    InstantSource clock(Database database) {
        return new DatabaseClock(database);
    }

    @Produces
    @Singleton
    BackgroundTasks backgroundTasks() {
        return new BackgroundTasks();
    }

    @Produces
    @Singleton
    ProcessPauseDetector pauseDetector() {
        return ProcessPauseDetector.ofThisProcess();
    }

    @Produces
    @Singleton
    GuardedStore guardedDatabase(Database database, DatabaseCalls calls) {
        return DatabaseModule.guarded(database, calls);
    }

    @Produces
    @Singleton
    ReplicationMonitor replicationMonitor(Database database, GuardedStore guarded) {
        return new ReplicationMonitor(database, guarded);
    }

    @Produces
    @Singleton
    Optional<RedisModule> redis(Settings settings, CallerIdChangeFeed changeFeed, InstantSource clock, RedisCalls calls,
            RateLimiterCalls rateLimiterCalls, RedisFallback answers) {
        RedisModule.Guards guards = new RedisModule.Guards(calls, rateLimiterCalls, answers);
        return settings.redis().map(redis -> RedisModule.at(RedisLocations.of(redis), changeFeed, clock, guards));
    }

    @Produces
    @Singleton
    StoreHealth storeHealth(GuardedStore database, Optional<RedisModule> redis) {
        return new StoreHealthReporter(database, redis);
    }

    @Produces
    @Singleton
    UnreadableRows unreadableRows(Database database) {
        return database.unreadableRows();
    }

    @Produces
    @Singleton
    CallerIdChangeFeed callerIdChangeFeed(Database database) {
        return new JpaCallerIdChangeFeed(database);
    }
}
