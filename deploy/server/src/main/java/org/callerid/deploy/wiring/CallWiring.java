// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.callerid.adapter.rest.RestSettings;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.port.out.CallEnds;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.Metrics;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.usecase.AllocateCallerIdUseCase;
import org.callerid.application.usecase.AllocationPipeline;
import org.callerid.application.usecase.AllocationPolicy;
import org.callerid.application.usecase.BatchingConfig;
import org.callerid.application.usecase.CurrentCandidatePools;
import org.callerid.application.usecase.KnownNumbers;
import org.callerid.application.usecase.LookUpCallBackUseCase;
import org.callerid.application.usecase.RecordRequestUseCase;
import org.callerid.application.usecase.ReleaseCallerIdUseCase;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.DeadlineAllocation;
import org.callerid.deploy.resilience.GuardedCallBackLookUp;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.OrphanedReservationReaper;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.deploy.settings.Settings;

/** Binds use cases to the incoming ports of calls. */
@Dependent
public class CallWiring {
    private static final long TIMER_TICK_MILLIS = 20;
    private static final int MAX_BATCH_SIZE = 64;
    private static final int QUEUE_CAPACITY = 2_000;
    private static final int CONCURRENCY = 2;

    /** For the deadlines of requests: nearly all are cancelled, for which this kind of timer is made. */
    @Produces
    @Singleton
    HashedWheelTimer deadlineTimer() {
        return new HashedWheelTimer(Thread.ofPlatform().name("deadlines").daemon().factory(), TIMER_TICK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Produces
    @Singleton
    CallThreads callThreads() {
        return CallThreads.create();
    }

    void close(@Disposes CallThreads threads) {
        threads.close();
    }

    void stop(@Disposes HashedWheelTimer timer) {
        Set<Timeout> unused = timer.stop();
    }

    @Produces
    @Singleton
    CurrentCandidatePools candidatePools(Settings settings, NumberingPlans plans) {
        return new CurrentCandidatePools(settings.localPresence(), plans);
    }

    @Produces
    @Singleton
    AllocateCallerId allocateCallerId(Rotation rotation, Reservations reservations, AgentRateLimiter rateLimiter,
            AllocationIdGenerator ids, InstantSource clock, HashedWheelTimer timer, CallThreads threads,
            OrphanedReservationReaper orphans, CurrentCandidatePools pools, Contacts contacts, Settings settings,
            Metrics metrics) {
        return new DeadlineAllocation(
                new AllocateCallerIdUseCase(new AllocationPipeline(rotation, reservations, rateLimiter,
                        new KnownNumbers(contacts, settings.contactPolicy())), ids,
                        new AllocationPolicy(settings.reservationTtl(),
                                Duration.ofMillis(TimeBudgets.CONFIRMATION),
                                pools),
                        clock,
                        batchingConfig(threads).withListener(metrics::recordBatch)),
                Duration.ofMillis(TimeBudgets.ALLOCATION), timer, orphans);
    }

    @Produces
    @Singleton
    ReleaseCallerId releaseCallerId(Reservations reservations, Rotation rotation, CallEnds ends, Metrics metrics,
            InstantSource clock, CallThreads threads) {
        return new ReleaseCallerIdUseCase(reservations, rotation, new MeteredCallEnds(ends, metrics), clock,
                batchingConfig(threads));
    }

    @Produces
    @Singleton
    RecordIgnoredValue recordIgnoredValue(Metrics metrics) {
        return metrics::recordIgnoredValue;
    }

    @Produces
    @Singleton
    LookUpCallBack lookUpCallBack(CallHistory history, InstantSource clock, Settings settings, GuardedStore database,
            DatabaseCalls calls) {
        return new GuardedCallBackLookUp(new LookUpCallBackUseCase(history, settings.callBackPeriod(), clock), database,
                calls);
    }

    @Produces
    @Singleton
    RecordRequest recordRequest(RequestLog log, Metrics metrics) {
        return new LoggedRequests(new RecordRequestUseCase(log, metrics));
    }

    @Produces
    @Singleton
    RestSettings restSettings(Settings settings) {
        return new RestSettings(settings.textByDefault(), settings.allowedHosts());
    }

    private static BatchingConfig batchingConfig(CallThreads threads) {
        return new BatchingConfig(CONCURRENCY, MAX_BATCH_SIZE, QUEUE_CAPACITY, threads.workers(), threads.responses());
    }
}
