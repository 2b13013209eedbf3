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
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callerid.adapter.rest.RestSettings;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ExportHealthReport;
import org.callerid.application.port.in.ForgetPerson;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.in.ListAuditOperations;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.in.ShowAgents;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.in.ShowCampaign;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowDailyUse;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowStatistics;
import org.callerid.application.port.in.ShowTraffic;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.StoreImportFile;
import org.callerid.application.port.in.UndoBatch;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallEnds;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Contacts;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Metrics;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.port.out.Statistics;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.application.usecase.AllocateCallerIdUseCase;
import org.callerid.application.usecase.AllocationPipeline;
import org.callerid.application.usecase.AllocationPolicy;
import org.callerid.application.usecase.AuthenticateOperatorUseCase;
import org.callerid.application.usecase.BatchingConfig;
import org.callerid.application.usecase.BulkChangeCallerIdsUseCase;
import org.callerid.application.usecase.CallerIdsUseCase;
import org.callerid.application.usecase.ChangeAdminTokenUseCase;
import org.callerid.application.usecase.CurrentCandidatePools;
import org.callerid.application.usecase.ExportCallerIdsUseCase;
import org.callerid.application.usecase.ExportCoverageUseCase;
import org.callerid.application.usecase.ExportHealthReportUseCase;
import org.callerid.application.usecase.ForgetPersonUseCase;
import org.callerid.application.usecase.ImportCallerIdsUseCase;
import org.callerid.application.usecase.KnownNumbers;
import org.callerid.application.usecase.ListAuditEventsUseCase;
import org.callerid.application.usecase.ListAuditOperationsUseCase;
import org.callerid.application.usecase.ListRequestsUseCase;
import org.callerid.application.usecase.LookUpCallBackUseCase;
import org.callerid.application.usecase.NamedToken;
import org.callerid.application.usecase.PlanCapacityUseCase;
import org.callerid.application.usecase.PreviewImportUseCase;
import org.callerid.application.usecase.PurgeExpiredDataUseCase;
import org.callerid.application.usecase.RecordRequestUseCase;
import org.callerid.application.usecase.RecordedImports;
import org.callerid.application.usecase.ReleaseCallerIdUseCase;
import org.callerid.application.usecase.SearchCallerIdsUseCase;
import org.callerid.application.usecase.ShowAgentsUseCase;
import org.callerid.application.usecase.ShowAreaCodesUseCase;
import org.callerid.application.usecase.ShowAttentionUseCase;
import org.callerid.application.usecase.ShowCampaignUseCase;
import org.callerid.application.usecase.ShowCoverageUseCase;
import org.callerid.application.usecase.ShowDailyUseUseCase;
import org.callerid.application.usecase.ShowHealthReportUseCase;
import org.callerid.application.usecase.ShowNumberHealthUseCase;
import org.callerid.application.usecase.ShowOverviewUseCase;
import org.callerid.application.usecase.ShowStatisticsUseCase;
import org.callerid.application.usecase.ShowTrafficUseCase;
import org.callerid.application.usecase.SignInUseCase;
import org.callerid.application.usecase.StoreImportFileUseCase;
import org.callerid.application.usecase.UndoBatchUseCase;
import org.callerid.application.usecase.ValidateSessionUseCase;
import org.callerid.deploy.resilience.BackoffRetry;
import org.callerid.deploy.resilience.CachedAgents;
import org.callerid.deploy.resilience.CachedCampaigns;
import org.callerid.deploy.resilience.CachedCoverage;
import org.callerid.deploy.resilience.CachedHealthReport;
import org.callerid.deploy.resilience.CachedOverview;
import org.callerid.deploy.resilience.CachedTraffic;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.DeadlineAllocation;
import org.callerid.deploy.resilience.GuardedCallBackLookUp;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.OrphanedReservationReaper;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.usage.UsageCalendar;

/** Binds use cases to incoming ports. */
@Dependent
public class UseCaseWiring {
    /** How long an import retries without any row loaded; longer than a database takes to restart. */
    private static final Duration IMPORT_RETRY_TIMEOUT = Duration.ofMinutes(2);
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
    CallerIdsUseCase callerIdsUseCase(CallerIds callerIds, Rotation rotation, InstantSource clock, Settings settings) {
        return new CallerIdsUseCase(callerIds, rotation, settings.defaultLimit(), clock);
    }

    @Produces
    @Singleton
    BulkChangeCallerIds changeCallerIds(CallerIds callerIds, CallerIdSearch search, Rotation rotation,
            BatchIdGenerator batchIds,
            InstantSource clock) {
        return new BulkChangeCallerIdsUseCase(callerIds, search, rotation, batchIds, clock);
    }

    @Produces
    @Singleton
    UndoBatch undoBatch(AuditTrail trail, CallerIds callerIds, Rotation rotation, BatchIdGenerator batchIds,
            InstantSource clock) {
        return new UndoBatchUseCase(trail, callerIds, rotation, batchIds, clock);
    }

    @Produces
    @Singleton
    ImportCallerIds importCallerIds(CallerIdSheets sheets, ImportFiles files, CallerIds callerIds, Rotation rotation,
            SharedSettings shared, BatchIdGenerator batchIds, InstantSource clock, Settings settings, Metrics metrics) {
        ImportCallerIds imports = new ImportCallerIdsUseCase(sheets, files, callerIds, rotation,
                new BackoffRetry(IMPORT_RETRY_TIMEOUT), batchIds, settings.defaultLimit(), clock,
                task -> Thread.ofVirtual().name("import").start(task));
        return new MeteredImports(new RecordedImports(imports, shared, clock), metrics);
    }

    @Produces
    @Singleton
    StoreImportFile storeImportFile(ImportFiles files) {
        return new StoreImportFileUseCase(files);
    }

    @Produces
    @Singleton
    RecordRequest recordRequest(RequestLog log, Metrics metrics) {
        return new LoggedRequests(new RecordRequestUseCase(log, metrics));
    }

    @Produces
    @Singleton
    PreviewImport previewImport(CallerIdSheets sheets, ImportFiles files, CallerIds callerIds) {
        return new PreviewImportUseCase(sheets, files, callerIds);
    }

    @Produces
    @Singleton
    ExportCallerIds exportCallerIds(CallerIdSearch search, CallerIdSheets sheets, InstantSource clock) {
        return new ExportCallerIdsUseCase(search, sheets, clock);
    }

    @Produces
    @Singleton
    ShowStatistics showStatistics(Statistics statistics, InstantSource clock) {
        return new ShowStatisticsUseCase(statistics, clock);
    }

    @Produces
    @Singleton
    ShowOverview showOverview(Inventory inventory, Traffic traffic, StoreHealth stores, UnreadableRows unreadable,
            RequestLog log, InstantSource clock, Settings settings) {
        return new CachedOverview(new ShowOverviewUseCase(inventory, traffic, stores, unreadable, log,
                new UsageCalendar(settings.usageZone()), clock), Executors.newVirtualThreadPerTaskExecutor());
    }

    @Produces
    @Singleton
    ShowTraffic showTraffic(Traffic traffic, InstantSource clock) {
        return new CachedTraffic(new ShowTrafficUseCase(traffic, clock));
    }

    @Produces
    @Singleton
    ShowCoverage showCoverage(ShowOverview overview, Traffic traffic, CallHistory history, NumberingPlans plans,
            Settings settings) {
        return new CachedCoverage(new ShowCoverageUseCase(overview, traffic, history, plans, settings.defaultLimit(),
                new UsageCalendar(settings.usageZone())));
    }

    @Produces
    @Singleton
    ExportCoverage exportCoverage(ShowCoverage showCoverage) {
        return new ExportCoverageUseCase(showCoverage);
    }

    @Produces
    @Singleton
    ShowCampaign showCampaign(Traffic traffic, UsageHistory history, InstantSource clock) {
        return new CachedCampaigns(new ShowCampaignUseCase(traffic, history, clock));
    }

    @Produces
    @Singleton
    ShowAgents showAgents(ShowOverview overview, AgentRateLimiter rateLimiter, InstantSource clock,
            Settings settings) {
        return new CachedAgents(new ShowAgentsUseCase(overview, rateLimiter, settings.rateLimit(), clock));
    }

    @Produces
    @Singleton
    ShowAttention showAttention(ShowOverview overview, SharedSettings shared) {
        return new ShowAttentionUseCase(overview, shared);
    }

    @Produces
    @Singleton
    ShowAreaCodes showAreaCodes(NumberingPlans plans) {
        return new ShowAreaCodesUseCase(plans);
    }

    @Produces
    @Singleton
    PlanCapacity planCapacity(Traffic traffic, Inventory inventory, CallHistory history, NumberingPlans plans,
            InstantSource clock, Settings settings) {
        return new PlanCapacityUseCase(traffic, inventory, history, plans, settings.defaultLimit(),
                new UsageCalendar(settings.usageZone()), clock);
    }

    @Produces
    @Singleton
    SearchCallerIds searchCallerIds(CallerIdSearch search, InstantSource clock, Settings settings) {
        return new SearchCallerIdsUseCase(search, new UsageCalendar(settings.usageZone()), clock);
    }

    @Produces
    @Singleton
    ShowDailyUse showDailyUse(UsageHistory history, InstantSource clock, Settings settings) {
        return new ShowDailyUseUseCase(history, new UsageCalendar(settings.usageZone()), settings.retention(), clock);
    }

    @Produces
    @Singleton
    ShowHealthReport showHealthReport(NumberOutcomes outcomes, InstantSource clock, Settings settings) {
        return new CachedHealthReport(
                new ShowHealthReportUseCase(outcomes, new UsageCalendar(settings.usageZone()), clock));
    }

    @Produces
    @Singleton
    ExportHealthReport exportHealthReport(ShowHealthReport reports) {
        return new ExportHealthReportUseCase(reports);
    }

    @Produces
    @Singleton
    ShowNumberHealth showNumberHealth(CallerIds callerIds, NumberOutcomes outcomes, ShowHealthReport reports,
            InstantSource clock, Settings settings) {
        return new ShowNumberHealthUseCase(callerIds, outcomes, reports, new UsageCalendar(settings.usageZone()),
                clock);
    }

    @Produces
    @Singleton
    ListRequests listCalls(CallHistory history, InstantSource clock) {
        return new ListRequestsUseCase(history, clock);
    }

    @Produces
    @Singleton
    ListAuditEvents listAuditEvents(AuditTrail trail) {
        return new ListAuditEventsUseCase(trail);
    }

    @Produces
    @Singleton
    ListAuditOperations listAuditOperations(AuditTrail trail) {
        return new ListAuditOperationsUseCase(trail);
    }

    @Produces
    @Singleton
    AuthenticateOperator authenticateOperator(SharedSettings shared, Settings settings) {
        return new AuthenticateOperatorUseCase(shared, namedTokens(settings));
    }

    @Produces
    @Singleton
    ChangeAdminToken changeAdminToken(SharedSettings settings) {
        return new ChangeAdminTokenUseCase(settings);
    }

    @Produces
    @Singleton
    SignIn signIn(AuthenticateOperator authenticateOperator, InstantSource clock) {
        return new LoggedSignIns(new SignInUseCase(authenticateOperator, clock));
    }

    @Produces
    @Singleton
    ValidateSession validateSession(SharedSettings shared, Settings settings, InstantSource clock) {
        return new ValidateSessionUseCase(shared, namedTokens(settings), clock);
    }

    @Produces
    @Singleton
    PurgeExpiredData purgeExpiredData(RetentionStore rows, InstantSource clock, Settings settings) {
        return new PurgeExpiredDataUseCase(rows, settings.retention(), settings.contactPolicy().retention(), clock);
    }

    @Produces
    @Singleton
    ForgetPerson forgetPerson(RetentionStore rows) {
        return new ForgetPersonUseCase(rows);
    }

    @Produces
    @Singleton
    RestSettings restSettings(Settings settings) {
        return new RestSettings(settings.textByDefault(), settings.allowedHosts());
    }

    private static List<NamedToken> namedTokens(Settings settings) {
        return settings.operatorTokens()
                .stream()
                .map(named -> new NamedToken(named.operator(), named.token().value()))
                .toList();
    }

    private static BatchingConfig batchingConfig(CallThreads threads) {
        return new BatchingConfig(CONCURRENCY, MAX_BATCH_SIZE, QUEUE_CAPACITY, threads.workers(), threads.responses());
    }
}
