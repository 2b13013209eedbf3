// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.metrics.ServiceState;
import org.callerid.application.model.ServiceVersion;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.in.ShowOverview.Warnings;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.IndexMonitor;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.attention.Severity;
import org.callerid.domain.coverage.AreaCodeCoverage;

/** Reads what Prometheus is told about the state of the service. Asks the database no more often than the dashboard. */
record ServiceStateReader(ShowOverview overview, ShowAttention attention, GuardedStore database, Database pool,
        Optional<RedisModule> redis,
        IntSupplier agiSessions) {
    /** Each area code adds four series to Prometheus. */
    private static final int MAX_AREA_CODES = 50;

    ServiceState read() {
        Optional<Overview> shown = shownOverview();
        Warnings warnings = overview.warnings();
        Database.ConnectionCounts connections = pool.connections();
        return new ServiceState(ServiceVersion.CURRENT, shown.map(now -> numbers(now.numbers())),
                shown.map(now -> areaCodes(now.areaCodes())).orElse(List.of()), stores(), attentionBySeverity(),
                Map.of("active", connections.active(), "idle", connections.idle(), "awaited", connections.awaited()),
                agiSessions.getAsInt(), warnings.droppedLogEntries(), warnings.unreadable());
    }

    private Optional<Overview> shownOverview() {
        if (database.isUnavailable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(overview.show());
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    private static ServiceState.Numbers numbers(StatusCounts counts) {
        return new ServiceState.Numbers(counts.available(), counts.reserved(), counts.limitReached(),
                counts.inactive());
    }

    private static List<ServiceState.AreaCode> areaCodes(List<AreaCodeCoverage> mostCriticalFirst) {
        return mostCriticalFirst.stream()
                .filter(code -> code.supply().active() > 0)
                .limit(MAX_AREA_CODES)
                .map(code -> new ServiceState.AreaCode(code.areaCode().digits(), code.supply().active(),
                        code.supply().available(), code.supply().usesLeftThisHour(), code.lastHour().requests()))
                .toList();
    }

    private Map<String, Long> attentionBySeverity() {
        List<AttentionItem> items = attention.show().items();
        return Arrays.stream(Severity.values())
                .collect(Collectors.toMap(severity -> severity.name().toLowerCase(Locale.ROOT),
                        severity -> items.stream().filter(item -> item.severity() == severity).count()));
    }

    private Map<String, Boolean> stores() {
        Map<String, Boolean> stores = new HashMap<>();
        stores.put("database", !database.isUnavailable());
        redis.ifPresent(
                module -> stores.put("redis", module.monitor().health() != IndexMonitor.Health.UNAVAILABLE));
        return stores;
    }
}
