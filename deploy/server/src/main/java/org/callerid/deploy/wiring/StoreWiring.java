// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaAuditTrail;
import org.callerid.adapter.jpa.JpaCallEnds;
import org.callerid.adapter.jpa.JpaCallHistory;
import org.callerid.adapter.jpa.JpaCallerIdChangeFeed;
import org.callerid.adapter.jpa.JpaCallerIdSearch;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaContacts;
import org.callerid.adapter.jpa.JpaInventory;
import org.callerid.adapter.jpa.JpaNumberOutcomes;
import org.callerid.adapter.jpa.JpaRequestLog;
import org.callerid.adapter.jpa.JpaReservations;
import org.callerid.adapter.jpa.JpaRetentionStore;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.adapter.jpa.JpaSharedSettings;
import org.callerid.adapter.jpa.JpaStatistics;
import org.callerid.adapter.jpa.JpaTraffic;
import org.callerid.adapter.jpa.JpaUsageHistory;
import org.callerid.adapter.jpa.TimeOrderedAllocationIds;
import org.callerid.adapter.sheet.CsvNumberingPlans;
import org.callerid.adapter.sheet.FileCallerIdSheets;
import org.callerid.adapter.sheet.PrivateImportFiles;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.port.out.Statistics;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.application.usecase.CurrentCandidatePools;
import org.callerid.application.usecase.PrefetchingRotation;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.CircuitBreakingRotation;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.LocalAgentRateLimiter;
import org.callerid.deploy.resilience.OrphanedReservationReaper;
import org.callerid.deploy.resilience.ProcessPauseDetector;
import org.callerid.deploy.resilience.RateLimiterCalls;
import org.callerid.deploy.resilience.RedisCalls;
import org.callerid.deploy.resilience.RedisFallback;
import org.callerid.deploy.resilience.ResilientReservations;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.DatabaseLocations;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.usage.UsageCalendar;
import org.eclipse.microprofile.config.Config;

/** Binds adapters to outgoing ports. {@link ApplicationLifecycle} opens and closes what must be. */
@Dependent
public class StoreWiring {
    private static final Duration GIVE_BACK_INTERVAL = Duration.ofMillis(100);
    private static final Duration AREA_CODE_INTERVAL = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(StoreWiring.class.getName());

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
    CallerIdChangeFeed callerIdChangeFeed(Database database) {
        return new JpaCallerIdChangeFeed(database);
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
    @Typed(JpaReservations.class)
    JpaReservations jpaReservations(Database database, Settings settings) {
        return new JpaReservations(database, new UsageCalendar(settings.usageZone()), settings.contactPolicy(),
                settings.outcomeRule());
    }

    @Produces
    @Singleton
    @Typed(Reservations.class)
    ResilientReservations reservations(JpaReservations promises, GuardedStore database, DatabaseCalls calls,
            OrphanedReservationReaper orphans) {
        return new ResilientReservations(promises, database, calls, orphans);
    }

    @Produces
    @Singleton
    Contacts contacts(Database database, GuardedStore guarded) {
        Contacts contacts = new JpaContacts(database);
        return people -> guarded.call(() -> contacts.find(people));
    }

    @Produces
    @Singleton
    OrphanedReservationReaper orphanedReservationReaper(JpaReservations promises, GuardedStore database,
            Rotation rotation,
            InstantSource clock, BackgroundTasks tasks) {
        return new OrphanedReservationReaper(promises, database, rotation, clock, tasks);
    }

    @Produces
    @Singleton
    Rotation rotation(Database database, GuardedStore guarded, Optional<RedisModule> redis, InstantSource clock,
            BackgroundTasks tasks) {
        LeasingRotation ofTheDatabase = new CircuitBreakingRotation(new JpaRotation(database), guarded);
        PrefetchingRotation rotation = new PrefetchingRotation(
                redis.map(side -> side.rotation(ofTheDatabase)).orElse(ofTheDatabase), clock,
                Executors.newVirtualThreadPerTaskExecutor());
        tasks.scheduleWithFixedDelay(GIVE_BACK_INTERVAL, GIVE_BACK_INTERVAL, rotation::giveBackUnused);
        return rotation;
    }

    @Produces
    @Singleton
    AdminToken adminToken(ChangeAdminToken change, AuthenticateOperator authenticate, Settings settings) {
        return new AdminToken(change, authenticate, AdminTokenFile.in(settings.data()));
    }

    @Produces
    @Singleton
    StoreWarmUp storeWarmUp(AgentRateLimiter rateLimiter, Rotation rotation, JpaReservations promises,
            CurrentCandidatePools pools, AllocationIdGenerator ids, InstantSource clock, Settings settings) {
        return new StoreWarmUp(rateLimiter, rotation, promises, pools, ids, clock, settings.warmUp());
    }

    @Produces
    @Singleton
    CallerIds callerIds(Database database) {
        return new JpaCallerIds(database);
    }

    @Produces
    @Singleton
    Statistics statistics(Database database) {
        return new JpaStatistics(database);
    }

    @Produces
    @Singleton
    AuditTrail auditTrail(Database database) {
        return new JpaAuditTrail(database);
    }

    @Produces
    @Singleton
    CallHistory callHistory(Database database) {
        return new JpaCallHistory(database);
    }

    @Produces
    @Singleton
    UsageHistory usageHistory(Database database) {
        return new JpaUsageHistory(database);
    }

    @Produces
    @Singleton
    CallerIdSearch callerIdSearch(Database database) {
        return new JpaCallerIdSearch(database);
    }

    @Produces
    @Singleton
    Inventory inventory(Database database) {
        return new JpaInventory(database);
    }

    @Produces
    @Singleton
    Traffic traffic(Database database) {
        return new JpaTraffic(database);
    }

    @Produces
    @Singleton
    StoreHealth storeHealth(GuardedStore database, Optional<RedisModule> redis) {
        return new StoreHealthReporter(database, redis);
    }

    @Produces
    @Singleton
    RetentionStore retentionStore(Database database) {
        return new JpaRetentionStore(database);
    }

    @Produces
    @Singleton
    SharedSettings sharedSettings(Database database) {
        return new JpaSharedSettings(database);
    }

    @Produces
    @Singleton
    JpaRequestLog requestLog(Database database) {
        return new JpaRequestLog(database);
    }

    @Produces
    @Singleton
    JpaCallEnds callEnds(Database database, Settings settings) {
        return new JpaCallEnds(database, new UsageCalendar(settings.usageZone()));
    }

    @Produces
    @Singleton
    NumberOutcomes numberOutcomes(Database database) {
        return new JpaNumberOutcomes(database);
    }

    @Produces
    @Singleton
    AgentRateLimiter agentRateLimiter(Settings settings, Optional<RedisModule> redis) {
        AgentRateLimiter ofThisNode = new LocalAgentRateLimiter(settings.rateLimit());
        return redis.flatMap(side -> settings.rateLimit().map(rateLimit -> side.rateLimiter(rateLimit, ofThisNode)))
                .orElse(ofThisNode);
    }

    @Produces
    @Singleton
    AllocationIdGenerator allocationIds() {
        return new TimeOrderedAllocationIds();
    }

    @Produces
    @Singleton
    BatchIdGenerator batchIds(AllocationIdGenerator ids) {
        return () -> new BatchId(ids.next().value());
    }

    @Produces
    @Singleton
    UnreadableRows unreadableRows(Database database) {
        return database.unreadableRows();
    }

    @Produces
    @Singleton
    CallerIdSheets callerIdSheets() {
        return new FileCallerIdSheets();
    }

    @Produces
    @Singleton
    NumberingPlans numberingPlans(Settings settings, BackgroundTasks tasks) {
        CsvNumberingPlans plans = new CsvNumberingPlans(settings.data().areaCodeFile(),
                warning -> LOG.log(System.Logger.Level.WARNING, warning));
        tasks.scheduleWithFixedDelay(AREA_CODE_INTERVAL, AREA_CODE_INTERVAL, plans::refresh);
        return plans;
    }

    @Produces
    @Singleton
    ImportFiles importFiles(Settings settings) {
        return new PrivateImportFiles(settings.data().importFolder());
    }
}
