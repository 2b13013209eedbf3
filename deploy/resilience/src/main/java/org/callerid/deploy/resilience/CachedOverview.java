// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.callerid.application.model.StoreState;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ShowOverview;
import org.jspecify.annotations.Nullable;

/**
 * One cached overview for all viewers. Reading it counts all numbers, which must not slow down calls: it is read only
 * while somebody watches, and at most 5 % of the time. During a refresh viewers get the previous overview; only the
 * first viewer waits.
 */
public final class CachedOverview implements ShowOverview {
    /** Shorter than the pages' polling interval of five seconds, so that every poll can start a refresh. */
    private static final Duration REFRESH_AFTER = Duration.ofSeconds(4);
    /** Nobody has watched for this long: the next viewer must not see outdated figures. */
    private static final Duration EXPIRE_AFTER = Duration.ofSeconds(30);
    /** There is no refresh for this many times the duration of the last one. */
    private static final int IDLE_RATIO = 19;

    private final ShowOverview overview;
    private final LoadingCache<Boolean, @Nullable Timed> latest;

    /**
     * Creates the cache.
     *
     * @param executor runs the refreshes
     */
    public CachedOverview(ShowOverview overview, Executor executor) {
        this(overview, executor, Ticker.systemTicker());
    }

    CachedOverview(ShowOverview overview, Executor executor, Ticker ticker) {
        this.overview = overview;
        this.latest = Caffeine.newBuilder()
                .executor(executor)
                .ticker(ticker)
                .refreshAfterWrite(REFRESH_AFTER)
                .expireAfterWrite(EXPIRE_AFTER)
                .build(new Loader(overview, ticker));
    }

    /** During an outage there are no figures, rather than old ones. */
    @Override
    public Overview show() {
        if (storeHealth().contains(StoreState.DATABASE_UNAVAILABLE)) {
            latest.invalidateAll();
            throw new StoreUnavailableException("the database is out");
        }
        return Objects.requireNonNull(latest.get(true)).overview();
    }

    @Override
    public Set<StoreState> storeHealth() {
        return overview.storeHealth();
    }

    @Override
    public Warnings warnings() {
        return overview.warnings();
    }

    /**
     * A cached overview.
     *
     * @param idleUntil no refresh before this time of the ticker, in nanoseconds
     */
    private record Timed(Overview overview, long idleUntil) {}

    private record Loader(ShowOverview overview, Ticker ticker) implements CacheLoader<Boolean, @Nullable Timed> {
        @Override
        public Timed load(Boolean any) {
            long begun = ticker.read();
            Overview read = overview.show();
            long ended = ticker.read();
            return new Timed(read, ended + IDLE_RATIO * (ended - begun));
        }

        /**
         * Returns null if the database is unavailable: the previous overview is then dropped, and the next viewer gets
         * the error.
         */
        @Override
        public @Nullable Timed reload(Boolean any, Timed before) {
            if (ticker.read() - before.idleUntil() < 0) {
                return before;
            }
            try {
                return load(any);
            } catch (StoreUnavailableException e) {
                return null;
            }
        }
    }
}
