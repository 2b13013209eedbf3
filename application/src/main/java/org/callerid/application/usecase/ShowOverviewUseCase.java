// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.StoreStates;
import org.callerid.application.port.out.StoreStates.State;
import org.callerid.application.port.out.Supply;
import org.callerid.application.port.out.Supply.AreaCodeSupply;
import org.callerid.application.port.out.Supply.Stock;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.callerid.domain.traffic.Demand;

/** Puts together what is counted and what is asked for. */
public final class ShowOverviewUseCase implements ShowOverview {
    private static final Duration CHARTED = Duration.ofHours(3);
    private static final Duration MEASURED = Duration.ofMinutes(5);

    private final Supply supply;
    private final Traffic traffic;
    private final StoreStates stores;
    private final UnreadableRows unreadable;
    private final RequestLog log;
    private final InstantSource clock;

    public ShowOverviewUseCase(Supply supply, Traffic traffic, StoreStates stores, UnreadableRows unreadable,
            RequestLog log, InstantSource clock) {
        this.supply = supply;
        this.traffic = traffic;
        this.stores = stores;
        this.unreadable = unreadable;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Overview show() {
        Instant now = clock.instant();
        Stock stock = supply.stock(now);
        return new Overview(now, stock.standings(), traffic.minutes(now.minus(CHARTED), now),
                traffic.responseTimes(now.minus(MEASURED), now), areaCodes(stock, now), campaigns(now));
    }

    @Override
    public Set<State> stores() {
        return stores.states();
    }

    @Override
    public Warnings warnings() {
        return new Warnings(unreadable.rows(), unreadable.count(), log.dropped());
    }

    private List<AreaCodeCapacity> areaCodes(Stock stock, Instant now) {
        Map<AreaCode, Demand> demand = traffic.lastHourByAreaCode(now);
        return stock.byAreaCode()
                .stream()
                .map(one -> level(one, demand.getOrDefault(one.areaCode(), Demand.NONE)))
                .sorted(AreaCodeCapacity.MOST_CRITICAL_FIRST)
                .toList();
    }

    private static AreaCodeCapacity level(AreaCodeSupply supply, Demand demand) {
        return new AreaCodeCapacity(supply.areaCode(), supply.active(), supply.free(), supply.hourly(), supply.left(),
                demand.requests());
    }

    private List<CampaignDemand> campaigns(Instant now) {
        return traffic.lastHourByCampaign(now)
                .entrySet()
                .stream()
                .map(entry -> new CampaignDemand(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<CampaignDemand>comparingLong(one -> one.demand().requests())
                        .reversed()
                        .thenComparing(one -> one.campaign().name()))
                .toList();
    }
}
