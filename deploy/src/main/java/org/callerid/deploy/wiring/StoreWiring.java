// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaAuditTrail;
import org.callerid.adapter.jpa.JpaCallHistory;
import org.callerid.adapter.jpa.JpaCallerIdChangeFeed;
import org.callerid.adapter.jpa.JpaCallerIdSearch;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaInventory;
import org.callerid.adapter.jpa.JpaRequestLog;
import org.callerid.adapter.jpa.JpaReservations;
import org.callerid.adapter.jpa.JpaRetentionStore;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.adapter.jpa.JpaSharedSettings;
import org.callerid.adapter.jpa.JpaStatistics;
import org.callerid.adapter.jpa.JpaTraffic;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AllocationIds;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.BatchIds;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.port.out.Statistics;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.deploy.resilience.AllowanceCalls;
import org.callerid.deploy.resilience.Chores;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.LimitedRotation;
import org.callerid.deploy.resilience.NodeAgentAllowances;
import org.callerid.deploy.resilience.Pauses;
import org.callerid.deploy.resilience.RedisAnswers;
import org.callerid.deploy.resilience.RedisCalls;
import org.callerid.deploy.resilience.ResilientReservations;
import org.callerid.deploy.resilience.UnheardPromises;
import org.callerid.deploy.settings.BadSettingException;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.sheet.CsvCallerIdSheets;
import org.callerid.deploy.sheet.PrivateImportFiles;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.usage.UsageCalendar;
import org.eclipse.microprofile.config.Config;

/** Which adapter serves which outgoing port. {@link StartUp} opens and closes what must be. */
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
                .orElseThrow(() -> new BadSettingException("The launcher starts the bundled PostgreSQL; without it,"
                        + " set POSTGRES_HOST."))));
    }

    @Produces
    @Singleton
    InstantSource clock(Database database) {
        return new DatabaseClock(database);
    }

    @Produces
    @Singleton
    CallerIdChangeFeed catalogue(Database database) {
        return new JpaCallerIdChangeFeed(database);
    }

    @Produces
    @Singleton
    Chores chores() {
        return new Chores();
    }

    @Produces
    @Singleton
    Pauses pauses() {
        return Pauses.ofThisProcess();
    }

    @Produces
    @Singleton
    GuardedStore guardedDatabase(Database database, DatabaseCalls calls) {
        return DatabaseSide.guarded(database, calls);
    }

    @Produces
    @Singleton
    Optional<RedisSide> redis(Settings settings, CallerIdChangeFeed changeFeed, InstantSource clock, RedisCalls calls,
            AllowanceCalls allowanceCalls, RedisAnswers answers) {
        RedisSide.Guards guards = new RedisSide.Guards(calls, allowanceCalls, answers);
        return settings.redis().map(location -> RedisSide.at(location, changeFeed, clock, guards));
    }

    @Produces
    @Singleton
    @Typed(JpaReservations.class)
    JpaReservations promises(Database database, Settings settings) {
        return new JpaReservations(database, new UsageCalendar(settings.usageZone()));
    }

    @Produces
    @Singleton
    @Typed(Reservations.class)
    ResilientReservations reservations(JpaReservations promises, GuardedStore database, DatabaseCalls calls,
            UnheardPromises unheard) {
        return new ResilientReservations(promises, database, calls, unheard);
    }

    @Produces
    @Singleton
    UnheardPromises unheardPromises(JpaReservations promises, GuardedStore database, Rotation rotation,
            InstantSource clock, Chores chores) {
        return new UnheardPromises(promises, database, rotation, clock, chores);
    }

    @Produces
    @Singleton
    Rotation rotation(Database database, GuardedStore guarded, Optional<RedisSide> redis) {
        Rotation ofTheDatabase = new LimitedRotation(new JpaRotation(database), guarded);
        return redis.map(side -> side.rotation(ofTheDatabase)).orElse(ofTheDatabase);
    }

    @Produces
    @Singleton
    StoreRehearsal storeRehearsal(AgentRateLimiter rateLimiter, Rotation rotation, JpaReservations promises,
            AllocationIds ids, InstantSource clock) {
        return new StoreRehearsal(rateLimiter, rotation, promises, ids, clock);
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
    CallerIdSearch listings(Database database) {
        return new JpaCallerIdSearch(database);
    }

    @Produces
    @Singleton
    Inventory supply(Database database) {
        return new JpaInventory(database);
    }

    @Produces
    @Singleton
    Traffic traffic(Database database) {
        return new JpaTraffic(database);
    }

    @Produces
    @Singleton
    StoreHealth storeStates(GuardedStore database, Optional<RedisSide> redis) {
        return new NodeStoreStates(database, redis);
    }

    @Produces
    @Singleton
    RetentionStore endedRows(Database database) {
        return new JpaRetentionStore(database);
    }

    @Produces
    @Singleton
    SharedSettings agreedSettings(Database database) {
        return new JpaSharedSettings(database);
    }

    @Produces
    @Singleton
    JpaRequestLog requestLog(Database database) {
        return new JpaRequestLog(database);
    }

    @Produces
    @Singleton
    AgentRateLimiter agentAllowances(Settings settings, Optional<RedisSide> redis) {
        AgentRateLimiter ofThisNode = new NodeAgentAllowances(settings.allowance());
        return redis.flatMap(side -> settings.allowance().map(rateLimit -> side.allowances(rateLimit, ofThisNode)))
                .orElse(ofThisNode);
    }

    @Produces
    @Singleton
    AllocationIds allocationIds() {
        return new TimeOrderedAllocationIds();
    }

    @Produces
    @Singleton
    BatchIds batchIds(AllocationIds ids) {
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
        return new CsvCallerIdSheets();
    }

    @Produces
    @Singleton
    ImportFiles importFiles(Settings settings) {
        return new PrivateImportFiles(settings.data().importFolder());
    }
}
