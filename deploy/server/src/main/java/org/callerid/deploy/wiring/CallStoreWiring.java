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
import org.callerid.adapter.jpa.JpaCallEnds;
import org.callerid.adapter.jpa.JpaCallHistory;
import org.callerid.adapter.jpa.JpaContacts;
import org.callerid.adapter.jpa.JpaRequestLog;
import org.callerid.adapter.jpa.JpaReservations;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.adapter.jpa.TimeOrderedAllocationIds;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.usecase.CurrentCandidatePools;
import org.callerid.application.usecase.PrefetchingRotation;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.CircuitBreakingRotation;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.LocalAgentRateLimiter;
import org.callerid.deploy.resilience.OrphanedReservationReaper;
import org.callerid.deploy.resilience.ResilientReservations;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.usage.UsageCalendar;

/** Binds adapters to the outgoing ports of calls. {@link ApplicationLifecycle} closes what must be. */
@Dependent
public class CallStoreWiring {
    private static final Duration GIVE_BACK_INTERVAL = Duration.ofMillis(100);

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
    ResilientReservations reservations(JpaReservations reservations, GuardedStore database, DatabaseCalls calls,
            OrphanedReservationReaper orphans) {
        return new ResilientReservations(reservations, database, calls, orphans);
    }

    @Produces
    @Singleton
    Contacts contacts(Database database, GuardedStore guarded) {
        Contacts contacts = new JpaContacts(database);
        return people -> guarded.call(() -> contacts.find(people));
    }

    @Produces
    @Singleton
    OrphanedReservationReaper orphanedReservationReaper(JpaReservations reservations, GuardedStore database,
            Rotation rotation,
            InstantSource clock, BackgroundTasks tasks) {
        return new OrphanedReservationReaper(reservations, database, rotation, clock, tasks);
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
    JpaCallEnds callEnds(Database database, Settings settings) {
        return new JpaCallEnds(database, new UsageCalendar(settings.usageZone()));
    }

    @Produces
    @Singleton
    JpaRequestLog requestLog(Database database) {
        return new JpaRequestLog(database);
    }

    @Produces
    @Singleton
    CallHistory callHistory(Database database) {
        return new JpaCallHistory(database);
    }

    @Produces
    @Singleton
    StoreWarmUp storeWarmUp(AgentRateLimiter rateLimiter, Rotation rotation, JpaReservations reservations,
            CurrentCandidatePools pools, AllocationIdGenerator ids, InstantSource clock, Settings settings) {
        return new StoreWarmUp(rateLimiter, rotation, reservations, pools, ids, clock, settings.warmUp());
    }
}
