// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.domain.health.HealthPeriod;

/**
 * One cached report of each period for all viewers. It reads the counts of all numbers, which must not slow down calls:
 * with very many numbers it is read at most 5 % of the time.
 */
public final class CachedHealthReport implements ShowHealthReport {
    private static final Duration EXPIRE_AFTER = Duration.ofMinutes(1);
    /** A report is kept for this many times the duration of reading it. */
    private static final int IDLE_RATIO = 19;

    private final LoadingCache<HealthPeriod, Timed> latest;

    public CachedHealthReport(ShowHealthReport reports) {
        this(reports, Ticker.systemTicker());
    }

    CachedHealthReport(ShowHealthReport reports, Ticker ticker) {
        latest = Caffeine.newBuilder().ticker(ticker).expireAfter(new AfterReading()).build(period -> {
            long begun = ticker.read();
            HealthReport report = reports.report(period);
            return new Timed(report, Duration.ofNanos(ticker.read() - begun));
        });
    }

    @Override
    public HealthReport report(HealthPeriod period) {
        return latest.get(period).report();
    }

    private record Timed(HealthReport report, Duration reading) {}

    private static final class AfterReading implements Expiry<HealthPeriod, Timed> {
        @Override
        public long expireAfterCreate(HealthPeriod period, Timed report, long now) {
            return Math.max(EXPIRE_AFTER.toNanos(), report.reading().multipliedBy(IDLE_RATIO).toNanos());
        }

        @Override
        public long expireAfterUpdate(HealthPeriod period, Timed report, long now, long remaining) {
            return expireAfterCreate(period, report, now);
        }

        @Override
        public long expireAfterRead(HealthPeriod period, Timed report, long now, long remaining) {
            return remaining;
        }
    }
}
