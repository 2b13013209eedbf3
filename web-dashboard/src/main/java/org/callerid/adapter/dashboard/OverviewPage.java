// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.AgentDemand;
import org.callerid.application.port.in.ShowOverview.CampaignDemand;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.traffic.TierCounts;
import org.jspecify.annotations.Nullable;

/** The page that an operator sees first: figures of the last hour, and who uses the pool. */
@Named("overview")
@RequestScoped
public class OverviewPage {
    private static final Duration TOTALS_PERIOD = Duration.ofHours(1);
    private static final int ROWS = 10;

    private final List<StoreState> states;
    private final @Nullable Overview shown;

    @Inject
    public OverviewPage(ShowOverview showOverview) {
        this.states = List.copyOf(showOverview.storeHealth());
        this.shown = read(showOverview);
    }

    private static @Nullable Overview read(ShowOverview showOverview) {
        try {
            return showOverview.show();
        } catch (StoreUnavailableException e) {
            return null;
        }
    }

    /** Null while the database is unavailable. */
    public @Nullable Overview getNow() {
        return shown;
    }

    public StoreStatus database() {
        return shown == null
                ? new StoreStatus(StoreState.DATABASE_UNAVAILABLE.name(), "database.out.short")
                : line(List.of(StoreState.DATABASE_UNAVAILABLE), "database.fine");
    }

    public StoreStatus redis() {
        return line(
                List.of(StoreState.NO_SHARED_STORE, StoreState.SHARED_STORE_UNAVAILABLE, StoreState.INDEX_BUILDING,
                        StoreState.SHARED_STORE_EVICTS),
                "redis.fine");
    }

    private StoreStatus line(List<StoreState> possible, String fine) {
        return possible.stream()
                .filter(states::contains)
                .findFirst()
                .map(state -> new StoreStatus(state.name(), state.name()))
                .orElseGet(() -> new StoreStatus("fine", fine));
    }

    /** Without numbers there is nothing to show yet. */
    public boolean hasNumbers() {
        return overview().numbers().total() > 0;
    }

    /** The requests of the last hour, by outcome. */
    public TrafficMinute lastHour() {
        Instant from = overview().at().minus(TOTALS_PERIOD);
        return TrafficMinute.sum(from,
                overview().minutes().stream().filter(minute -> !minute.startsAt().isBefore(from)).toList());
    }

    /** The numbers assigned in the last hour, by how they matched the destination. */
    public TierCounts byTier() {
        return overview().areaCodes()
                .stream()
                .map(one -> one.lastHour().byTier())
                .reduce(TierCounts.NONE, TierCounts::plus);
    }

    /** The area codes that are not all right, most critical first. */
    public List<AreaCodeCoverage> mostCritical() {
        return overview().areaCodes()
                .stream()
                .filter(one -> one.status() != CoverageStatus.OK)
                .limit(ROWS)
                .toList();
    }

    public List<CampaignDemand> campaigns() {
        return overview().campaigns().stream().limit(ROWS).toList();
    }

    public List<AgentDemand> agents() {
        return overview().agents().stream().limit(ROWS).toList();
    }

    private Overview overview() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    /**
     * The status of a store.
     *
     * @param css the style class; every status except fine is highlighted
     */
    public record StoreStatus(String css, String label) {}
}
