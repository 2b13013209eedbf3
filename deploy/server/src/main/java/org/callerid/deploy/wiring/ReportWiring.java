// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ExportHealthReport;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.PlanCapacity;
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
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.port.out.Statistics;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.application.usecase.ExportCoverageUseCase;
import org.callerid.application.usecase.ExportHealthReportUseCase;
import org.callerid.application.usecase.ListRequestsUseCase;
import org.callerid.application.usecase.PlanCapacityUseCase;
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
import org.callerid.deploy.resilience.CachedAgents;
import org.callerid.deploy.resilience.CachedCampaigns;
import org.callerid.deploy.resilience.CachedCoverage;
import org.callerid.deploy.resilience.CachedHealthReport;
import org.callerid.deploy.resilience.CachedOverview;
import org.callerid.deploy.resilience.CachedTraffic;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.usage.UsageCalendar;

/** Binds use cases to the incoming ports by which operators see what happens. */
@Dependent
public class ReportWiring {
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
}
