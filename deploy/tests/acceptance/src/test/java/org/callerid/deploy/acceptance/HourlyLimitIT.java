// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.deploy.acceptance.ConcurrentCallers.Answer;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@Tag("slow")
class HourlyLimitIT {
    private static final int NUMBERS = 50;
    private static final int LIMIT = 20;
    /** Zones whose clock hours begin at minute 0, 15 and 30 of a UTC hour. */
    private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "Asia/Kolkata");

    @Test
    void aStampedeWithinOneHourIsGrantedTheLimitToTheLastUse() throws Exception {
        String zone = zones().max(Comparator.comparing(HourlyLimitIT::untilTheHourTurns)).orElseThrow();

        Map<String, Long> uses = usesIn(zone, Duration.ofMinutes(1));

        assertThat(uses).hasSize(NUMBERS);
        assertThat(uses.values()).containsOnly((long) LIMIT);
    }

    /** Waits up to half an hour for the next clock hour. */
    @Test
    @Tag("long")
    void acrossTheTurnOfTheHourNoNumberIsUsedMoreOftenThanEachHourAllows() throws Exception {
        String zone = zones().min(Comparator.comparing(HourlyLimitIT::untilTheHourTurns)).orElseThrow();
        Duration lead = Duration.ofSeconds(35);
        Thread.sleep(Math.max(0, untilTheHourTurns(zone).minus(lead).toMillis()));

        Map<String, Long> uses = usesIn(zone, Duration.ofSeconds(75));

        assertThat(uses.values()).allMatch(count -> count <= 2 * LIMIT).anyMatch(count -> count > LIMIT);
    }

    private static Map<String, Long> usesIn(String zone, Duration duration) throws Exception {
        Map<String, String> settings = Map.of("DEFAULT_RESERVATION_TTL", "1", "DEFAULT_RATE_LIMIT_PER_AGENT", "0",
                "USAGE_TIME_ZONE", zone);
        try (Nodes nodes = Nodes.start(Nodes.Layout.TWO_NODES_ON_POSTGRES, settings);
                ConcurrentCallers callers = new ConcurrentCallers(nodes)) {
            nodes.load(IntStream.range(0, NUMBERS).mapToObj(i -> String.valueOf(2_125_550_000L + i)).toList(), LIMIT,
                    500);
            long end = System.nanoTime() + duration.toNanos();
            List<Answer> answers = callers.start(64, () -> System.nanoTime() < end).await();
            List<String> overTheLimit = nodes.query("select caller_id from allocations group by caller_id,"
                    + " date_trunc('hour', reserved_at at time zone '" + zone + "') having count(*) > " + LIMIT);
            assertThat(overTheLimit).isEmpty();
            Map<String, Long> reserved = timesEach(nodes.query("select caller_id from allocations").stream());
            // On a busy machine a reservation may be made too late for its answer; it is released, but still counts as
            // a use.
            assertThat(timesEach(answers.stream().filter(Answer::granted).map(Answer::number)))
                    .allSatisfy((number, count) -> assertThat(count).isLessThanOrEqualTo(reserved.get(number)));
            return reserved;
        }
    }

    private static Map<String, Long> timesEach(Stream<String> numbers) {
        return numbers.collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    }

    private static Stream<String> zones() {
        return ZONES.stream();
    }

    private static Duration untilTheHourTurns(String zone) {
        Instant now = Instant.now();
        return Duration.between(now, new UsageCalendar(ZoneId.of(zone)).periodsAt(now).hourEnds());
    }
}
