// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.anId;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** Connections carry the calls' scripts, in a cluster the mirror's commands and, once a second, a ping. */
class ReplyTimeoutTest {
    private static final int CALLERS = 8;
    private static final Duration LONG_ENOUGH_FOR_PINGS = Duration.ofSeconds(5);
    /** A reply that is held up until the next ping takes a second. */
    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private final RedisScripts redis = TestRedis.cluster();

    @Test
    void noReplyWaitsForAnother() throws Exception {
        List<Future<Integer>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int caller = 0; caller < CALLERS; caller++) {
                Agent agent = new Agent("agent" + caller);
                callers.add(threads.submit(() -> callAgainAndAgain(agent)));
            }
        }
        for (Future<Integer> caller : callers) {
            assertThat(caller.get(1, MILLISECONDS)).isPositive();
        }
    }

    /** Returns the number of calls; throws if a reply is late. */
    private int callAgainAndAgain(Agent agent) {
        ReservationMirror mirror = new ReservationMirror(redis, () -> NOON);
        RedisAgentRateLimiter allowances = new RedisAgentRateLimiter(redis, new RateLimit(1), TIMEOUT);
        List<CallerId> rows = List.of(reserved());
        long end = System.nanoTime() + LONG_ENOUGH_FOR_PINGS.toNanos();
        int calls = 0;
        while (System.nanoTime() - end < 0) {
            mirror.update(rows);
            allowances.tryAcquire(List.of(agent), NOON);
            calls++;
        }
        return calls;
    }

    private static CallerId reserved() {
        CallerIdNumber number = new CallerIdNumber("3105550001");
        return CallerId.create(number, CallerIdPatch.EMPTY.toNewConfig(number, DEFAULT_LIMIT), NOON)
                .reserve(anId(), new UsageCalendar(ZoneOffset.UTC).periodsAt(NOON), NOON.plus(TTL));
    }
}
