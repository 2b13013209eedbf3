// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.attention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.traffic.RequestCounts;

/** From which point on figures need attention. */
public final class AttentionRules {
    /** Fewer requests in an hour do not justify buying numbers. */
    private static final long MIN_REQUESTS_TO_BUY = 10;
    /** Fewer rejections in an hour are a slip, not a dialer that calls too fast. */
    private static final long MIN_REJECTIONS = 30;

    /** Calls that got no number longer ago are history. */
    public static final Duration RECENT_CALLS = Duration.ofMinutes(5);
    /** Outages that ended longer ago are history. */
    public static final Duration RECENT_OUTAGES = Duration.ofHours(1);

    /** Whoever has not repeated an import within a day does without it. */
    private static final Duration RECENT_IMPORTS = Duration.ofDays(1);
    /** Without progress for longer, an import was killed; while the database is out, it waits for two minutes. */
    private static final Duration STALLED_IMPORT = Duration.ofMinutes(5);

    private AttentionRules() {}

    /** What an area code needs; the demand of the last hour says how much it matters. */
    public static Optional<AttentionItem> of(AreaCodeCoverage coverage) {
        long requests = coverage.lastHour().requests();
        boolean asked = requests > 0;
        return Optional.ofNullable(switch (coverage.status()) {
            case EXHAUSTED -> asked
                    ? new AttentionItem.AreaCodeExhausted(coverage.areaCode(), requests, coverage.replenishedAt())
                    : null;
            case ALL_BUSY -> asked
                    ? new AttentionItem.AreaCodeBusy(coverage.areaCode(), coverage.supply().active())
                    : null;
            case RUNNING_OUT -> new AttentionItem.AreaCodeRunningOut(coverage.areaCode(),
                    coverage.exhaustedAt().orElseThrow());
            case NONE_ACTIVE -> requests >= MIN_REQUESTS_TO_BUY
                    ? new AttentionItem.AreaCodeInactive(coverage.areaCode(), requests, coverage.supply().owned())
                    : null;
            case NOT_OWNED -> requests >= MIN_REQUESTS_TO_BUY
                    ? new AttentionItem.AreaCodeNotOwned(coverage.areaCode(), requests)
                    : null;
            case LOW, OK -> null;
        });
    }

    /** Whether an agent's dialer calls too fast. */
    public static Optional<AttentionItem> of(Agent agent, RequestCounts lastHour) {
        return lastHour.rateLimited() < MIN_REJECTIONS
                ? Optional.empty()
                : Optional.of(
                        new AttentionItem.AgentRateLimited(agent, lastHour.rateLimited(), lastHour.requests()));
    }

    /** Whether the latest import must be repeated. */
    public static Optional<AttentionItem> of(ImportRun latest, Instant now) {
        boolean failed = switch (latest.state()) {
            case FAILED -> true;
            case RUNNING -> !latest.at().plus(STALLED_IMPORT).isAfter(now);
            case SUCCEEDED -> false;
        };
        return failed && latest.at().plus(RECENT_IMPORTS).isAfter(now)
                ? Optional.of(new AttentionItem.ImportFailed(latest.at(), latest.rows(), latest.by()))
                : Optional.empty();
    }

    /** Whether the pool as a whole can serve calls. */
    public static Optional<AttentionItem> ofPool(long owned, long active, long available) {
        if (owned == 0) {
            return Optional.empty();
        }
        if (active == 0) {
            return Optional.of(new AttentionItem.NoActiveNumber(owned));
        }
        return available == 0 ? Optional.of(new AttentionItem.NoAvailableNumber(active)) : Optional.empty();
    }
}
