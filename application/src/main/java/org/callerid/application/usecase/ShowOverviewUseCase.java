// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callerid.application.model.StoreState;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Inventory.InventorySnapshot;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;

/** Combines the inventory with the demand. */
public final class ShowOverviewUseCase implements ShowOverview {
    private static final Duration CHART_PERIOD = Duration.ofHours(3);
    private static final Duration RESPONSE_TIME_PERIOD = Duration.ofMinutes(5);

    private final Inventory inventory;
    private final Traffic traffic;
    private final StoreHealth stores;
    private final UnreadableRows unreadable;
    private final RequestLog log;
    private final UsageCalendar calendar;
    private final InstantSource clock;

    public ShowOverviewUseCase(Inventory inventory, Traffic traffic, StoreHealth stores, UnreadableRows unreadable,
            RequestLog log, UsageCalendar calendar, InstantSource clock) {
        this.inventory = inventory;
        this.traffic = traffic;
        this.stores = stores;
        this.unreadable = unreadable;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Overview show() {
        Instant now = clock.instant();
        InventorySnapshot snapshot = inventory.snapshot(now);
        return new Overview(now, snapshot.statusCounts(), traffic.minutes(now.minus(CHART_PERIOD), now),
                traffic.responseTimes(now.minus(RESPONSE_TIME_PERIOD), now), areaCodes(snapshot.byAreaCode(), now),
                campaigns(now), agents(now));
    }

    @Override
    public Set<StoreState> storeHealth() {
        return stores.states();
    }

    @Override
    public Warnings warnings() {
        return new Warnings(unreadable.rows(), unreadable.count(), log.dropped());
    }

    private List<AreaCodeCoverage> areaCodes(Map<AreaCode, NumberSupply> supply, Instant now) {
        CurrentPeriods periods = calendar.periodsAt(now);
        Map<AreaCode, RequestCounts> lastHour = traffic.lastHourByAreaCode(now);
        Map<AreaCode, RecentDemand> recent = traffic.recentByAreaCode(now);
        return Stream.of(supply.keySet(), lastHour.keySet(), recent.keySet())
                .flatMap(Set::stream)
                .distinct()
                .map(areaCode -> new AreaCodeCoverage(areaCode,
                        supply.getOrDefault(areaCode, NumberSupply.NONE),
                        lastHour.getOrDefault(areaCode, RequestCounts.NONE),
                        recent.getOrDefault(areaCode, RecentDemand.NONE), periods))
                .sorted(AreaCodeCoverage.MOST_CRITICAL_FIRST)
                .toList();
    }

    private List<CampaignDemand> campaigns(Instant now) {
        return mostFirst(traffic.lastHourByCampaign(now), Campaign::name, CampaignDemand::new);
    }

    private List<AgentDemand> agents(Instant now) {
        return mostFirst(traffic.lastHourByAgent(now), Agent::name, AgentDemand::new);
    }

    /** Most requests first, equal ones by name. */
    private static <S, T> List<T> mostFirst(Map<S, RequestCounts> demands, Function<S, String> name,
            BiFunction<S, RequestCounts, T> demand) {
        return demands.entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<S, RequestCounts>>comparingLong(entry -> entry.getValue().requests())
                        .reversed()
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .map(entry -> demand.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
