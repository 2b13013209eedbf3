// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callerid.application.model.StoreState;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Inventory.AreaCodeInventory;
import org.callerid.application.port.out.Inventory.InventorySnapshot;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.StoreHealth;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.callerid.domain.traffic.RequestCounts;

/** Combines the inventory with the demand. */
public final class ShowOverviewUseCase implements ShowOverview {
    private static final Duration CHART_PERIOD = Duration.ofHours(3);
    private static final Duration RESPONSE_TIME_PERIOD = Duration.ofMinutes(5);

    private final Inventory inventory;
    private final Traffic traffic;
    private final StoreHealth stores;
    private final UnreadableRows unreadable;
    private final RequestLog log;
    private final InstantSource clock;

    public ShowOverviewUseCase(Inventory inventory, Traffic traffic, StoreHealth stores, UnreadableRows unreadable,
            RequestLog log, InstantSource clock) {
        this.inventory = inventory;
        this.traffic = traffic;
        this.stores = stores;
        this.unreadable = unreadable;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Overview show() {
        Instant now = clock.instant();
        InventorySnapshot snapshot = inventory.snapshot(now);
        return new Overview(now, snapshot.statusCounts(), traffic.minutes(now.minus(CHART_PERIOD), now),
                traffic.responseTimes(now.minus(RESPONSE_TIME_PERIOD), now), areaCodes(snapshot, now), campaigns(now));
    }

    @Override
    public Set<StoreState> storeHealth() {
        return stores.states();
    }

    @Override
    public Warnings warnings() {
        return new Warnings(unreadable.rows(), unreadable.count(), log.dropped());
    }

    private List<AreaCodeCapacity> areaCodes(InventorySnapshot snapshot, Instant now) {
        Map<AreaCode, RequestCounts> demand = traffic.lastHourByAreaCode(now);
        return snapshot.byAreaCode()
                .stream()
                .map(one -> capacity(one, demand.getOrDefault(one.areaCode(), RequestCounts.NONE)))
                .sorted(AreaCodeCapacity.MOST_CRITICAL_FIRST)
                .toList();
    }

    private static AreaCodeCapacity capacity(AreaCodeInventory supply, RequestCounts demand) {
        return new AreaCodeCapacity(supply.areaCode(), supply.active(), supply.available(), supply.hourlyCapacity(),
                supply.usesLeft(),
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
