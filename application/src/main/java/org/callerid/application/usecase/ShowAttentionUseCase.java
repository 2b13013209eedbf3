// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.in.ShowOverview.Warnings;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.attention.Attention;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.attention.AttentionRules;
import org.callerid.domain.traffic.Outage;

/** Applies the rules of attention to the overview. */
public final class ShowAttentionUseCase implements ShowAttention {
    private static final Map<StoreState, AttentionItem> STORES = Map.of(StoreState.DATABASE_UNAVAILABLE,
            new AttentionItem.DatabaseUnavailable(), StoreState.SHARED_STORE_UNAVAILABLE,
            new AttentionItem.SharedStoreUnavailable(), StoreState.SHARED_STORE_EVICTS,
            new AttentionItem.SharedStoreEvicts());

    private final ShowOverview overview;
    private final LatestImport latestImport;

    public ShowAttentionUseCase(ShowOverview overview, SharedSettings shared) {
        this.overview = overview;
        this.latestImport = new LatestImport(shared);
    }

    @Override
    public Attention show() {
        List<AttentionItem> items = new ArrayList<>();
        overview.storeHealth().stream().sorted().map(STORES::get).filter(Objects::nonNull).forEach(items::add);
        Optional<Overview> now = overview(items);
        now.ifPresent(shown -> items(shown).forEach(items::add));
        now.flatMap(shown -> failedImport(shown.at())).ifPresent(items::add);
        ofData(overview.warnings()).forEach(items::add);
        return Attention.of(items);
    }

    private Optional<Overview> overview(List<AttentionItem> items) {
        try {
            return Optional.of(overview.show());
        } catch (StoreUnavailableException e) {
            AttentionItem unavailable = new AttentionItem.DatabaseUnavailable();
            if (!items.contains(unavailable)) {
                items.add(unavailable);
            }
            return Optional.empty();
        }
    }

    private static Stream<AttentionItem> items(Overview now) {
        return Stream.of(
                AttentionRules.ofPool(now.numbers().total(), now.numbers().active(), now.numbers().available())
                        .stream(),
                withoutNumber(now),
                outages(now),
                now.areaCodes().stream().flatMap(one -> AttentionRules.of(one).stream()),
                now.agents().stream().flatMap(one -> AttentionRules.of(one.agent(), one.demand()).stream()))
                .flatMap(items -> items);
    }

    private Optional<AttentionItem> failedImport(Instant now) {
        try {
            return latestImport.read().flatMap(run -> AttentionRules.of(run, now));
        } catch (StoreUnavailableException e) {
            // The overview is older than the outage, which is told with the next one.
            return Optional.empty();
        }
    }

    private static Stream<AttentionItem> withoutNumber(Overview now) {
        long calls = since(now.at().minus(AttentionRules.RECENT_CALLS), now).mapToLong(TrafficMinute::noneAvailable)
                .sum();
        return calls == 0 ? Stream.empty() : Stream.of(new AttentionItem.CallsWithoutNumber(calls));
    }

    private static Stream<AttentionItem> outages(Overview now) {
        SortedMap<Instant, Long> failed = since(now.at().minus(AttentionRules.RECENT_OUTAGES), now)
                .collect(Collectors.toMap(TrafficMinute::startsAt, TrafficMinute::unavailable, Long::sum,
                        TreeMap::new));
        return Outage.in(failed).reversed().stream().map(AttentionItem.OutageEnded::new);
    }

    private static Stream<TrafficMinute> since(Instant from, Overview now) {
        return now.minutes().stream().filter(minute -> !minute.startsAt().isBefore(from));
    }

    private static Stream<AttentionItem> ofData(Warnings warnings) {
        Stream.Builder<AttentionItem> items = Stream.builder();
        if (warnings.unreadable() > 0) {
            items.add(new AttentionItem.UnreadableRows(warnings.unreadable()));
        }
        if (warnings.droppedLogEntries() > 0) {
            items.add(new AttentionItem.RequestsNotLogged(warnings.droppedLogEntries()));
        }
        return items.build();
    }
}
