// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls at two nodes while faults are injected. Servers are started once for all faults that can share them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultInjectionIT {
    private static final long SEED = Long.getLong("faults.seed", 1);
    private static final int SEEDS = Integer.getInteger("faults.seeds", 3);
    private static final int SECONDS = Integer.getInteger("faults.seconds", 60);
    /** A pattern for the names of the faults to run. */
    private static final String FAULTS = System.getProperty("faults.only", ".*");
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("faults.warm", 120));
    private static final int SHORT_SECONDS = 9;
    private static final int SHORT_CALLS_PER_SECOND = 100;
    /** Half of the lowest rate that two freshly started nodes reached (docs/measurements.md). */
    private static final int CALLS_PER_SECOND = Integer.getInteger("faults.rate", 270);
    /** The longest time a client may wait: a second in the service, and the network in both directions. */
    private static final Duration SLOWEST = Duration.ofMillis(Long.getLong("faults.slowest", 1_300));
    private static final Duration THERE_AND_BACK = Duration.ofMillis(300);
    private static final Duration SLOWEST_IN_SERVICE = SLOWEST.minus(THERE_AND_BACK);

    private final FaultTable table = new FaultTable(Path.of("target/faults.md"));
    private Optional<TestCluster> cluster = Optional.empty();
    private @Nullable TestCluster warm;

    /**
     * Latency is not asserted here, because a machine that stalls cannot guarantee one second; the long runs assert it.
     */
    @ParameterizedTest
    @EnumSource(names = {"REDIS_KILLED_AND_BACK_EMPTY", "REDIS_FROZEN", "POSTGRES_KILLED", "COMMIT_ANSWERS_LOST",
        "NODE_KILLED"})
    void nothingIsViolatedInAShortWhileOf(Fault fault) throws Exception {
        Violations findings = run(fault, SEED, SHORT_CALLS_PER_SECOND, Duration.ofSeconds(SHORT_SECONDS));

        assertThat(findings.granted()).isPositive();
        assertThat(findings.isSafe()).as(findings.report(fault.words(), SEED)).isTrue();
    }

    @ParameterizedTest
    @Tag("faults")
    @MethodSource("everyFaultWithEverySeed")
    void nothingIsViolatedInALongWhileOf(Fault fault, long seed) throws Exception {
        if (in(fault.layout()) != warm) {
            warm = in(fault.layout());
            warm.warmUp(CALLS_PER_SECOND, WARM_UP);
        }
        Violations findings = run(fault, seed, CALLS_PER_SECOND, Duration.ofSeconds(SECONDS));

        assertSoftly(softly -> {
            softly.assertThat(findings.granted()).as("granted").isPositive();
            softly.assertThat(findings.slowest())
                    .as("slowest: %s", findings.slowestLine())
                    .isLessThanOrEqualTo(SLOWEST);
            softly.assertThat(findings.slowestInService())
                    .as("slowest in the service")
                    .isPositive()
                    .isLessThanOrEqualTo(SLOWEST_IN_SERVICE);
            softly.assertThat(findings.isClean()).as(findings.report(fault.words(), seed)).isTrue();
        });
    }

    static Stream<Arguments> everyFaultWithEverySeed() {
        return Stream.of(Fault.values())
                .filter(fault -> fault.name().matches(FAULTS))
                .sorted(Comparator.comparing(Fault::layout))
                .flatMap(fault -> LongStream.range(SEED, SEED + SEEDS).mapToObj(seed -> Arguments.of(fault, seed)));
    }

    private Violations run(Fault fault, long seed, int callsPerSecond, Duration time) throws Exception {
        Optional<String> obstacle = fault.obstacle();
        assumeTrue(obstacle.isEmpty(), obstacle::orElseThrow);
        Violations findings = new FaultRun(in(fault.layout()), fault, seed).run(callsPerSecond, time);
        table.add(fault.words(), seed, findings);
        return findings;
    }

    private TestCluster in(TestCluster.Layout layout) throws Exception {
        if (cluster.filter(present -> present.layout() == layout).isEmpty()) {
            close();
            cluster = Optional.of(TestCluster.start(layout));
        }
        return cluster.orElseThrow();
    }

    @AfterAll
    void close() throws Exception {
        if (cluster.isPresent()) {
            TestCluster last = cluster.get();
            cluster = Optional.empty();
            last.close();
        }
    }

    @AfterAll
    void showTable() {
        System.out.println(table.text());
    }
}
