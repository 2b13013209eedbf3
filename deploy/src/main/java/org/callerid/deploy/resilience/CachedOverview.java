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
 * One overview for all who watch. Reading it counts all numbers, and calls must not feel that: it is read only while somebody
 * watches, and a twentieth of the time at most. Who watches is shown the one before meanwhile; only who comes first waits.
 */
public final class CachedOverview implements ShowOverview {
    /** Less than the pages' five seconds, so that each time they ask is the occasion for another reading. */
    private static final Duration REFRESH_AFTER = Duration.ofSeconds(4);
    /** Nobody watches: who comes now must not see what was. */
    private static final Duration EXPIRE_AFTER = Duration.ofSeconds(30);
    /** So many times as long as a reading took there is none. */
    private static final int IDLE_RATIO = 19;

    private final ShowOverview overview;
    private final LoadingCache<Boolean, @Nullable Timed> latest;

    /** @param executor reads it again for those who watch */
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

    @Override
    public Overview show() {
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

    /** @param idleUntil in the ticker's nanoseconds */
    private record Timed(Overview overview, long idleUntil) {}

    private record Loader(ShowOverview overview, Ticker ticker) implements CacheLoader<Boolean, @Nullable Timed> {
        @Override
        public Timed load(Boolean any) {
            long begun = ticker.read();
            Overview read = overview.show();
            long ended = ticker.read();
            return new Timed(read, ended + IDLE_RATIO * (ended - begun));
        }

        /** Null if the database is out: then the one before is forgotten, and whoever comes is told. */
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
