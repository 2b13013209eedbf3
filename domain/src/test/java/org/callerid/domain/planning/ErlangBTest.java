// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangBTest {
    private static final double POINT = 0.01;

    /** Published values. */
    @ParameterizedTest(name = "B({0}, {1}) = {2}")
    @CsvSource({"24, 15, 0.00839", "117, 100, 0.00979", "0, 15, 1", "1, 1, 0.5", "2, 1, 0.2", "10, 5, 0.01838",
        "1, 0.01, 0.00990", "12, 7.5, 0.03821", "0, 0, 1", "5, 0, 0"})
    void theShareOfLostCallsIsErlangs(double servers, double load, double blocking) {
        assertThat(ErlangB.blocking(servers, load)).isCloseTo(blocking, within(1e-5));
    }

    @Test
    void itFollowsTheRecursion() {
        double load = 15;
        double byRecursion = 1;
        for (int servers = 1; servers < 60; servers++) {
            byRecursion = load * byRecursion / (servers + load * byRecursion);
            assertThat(ErlangB.blocking(servers, load)).isCloseTo(byRecursion, within(1e-12));
        }
    }

    @Test
    void itHasAValueBetweenWholeNumbersOfServers() {
        double load = 5;
        double fraction = ErlangB.blocking(10.5, load);

        assertThat(ErlangB.blocking(11.5, load)).isCloseTo(load * fraction / (11.5 + load * fraction), within(1e-12));
        assertThat(fraction).isBetween(ErlangB.blocking(11, load), ErlangB.blocking(10, load));
    }

    @ParameterizedTest(name = "{0} erlangs, {1} lost, peakedness {2}: {3}")
    @CsvSource({"15, 0.01, 1, 24", "100, 0.01, 1, 117", "15, 0.01, 3, 33", "0.001, 0.01, 1, 1", "0.5, 0.5, 1, 1",
        "1.5, 0.5, 1, 2"})
    void asManyServersAsNeeded(double load, double maxBlocking, double peakedness, long servers) {
        assertThat(ErlangB.servers(load, maxBlocking, peakedness)).isEqualTo(servers);
    }

    @ParameterizedTest
    @CsvSource({"3.7, 0.01", "88, 0.002", "1000, 0.05", "250000, 0.0001", "200000000, 0.01"})
    void oneServerLessWouldLoseTooMany(double load, double maxBlocking) {
        long servers = ErlangB.servers(load, maxBlocking, 1);

        assertThat(ErlangB.blocking((double) servers, load)).isLessThanOrEqualTo(maxBlocking);
        assertThat(ErlangB.blocking(servers - 1.0, load)).isGreaterThan(maxBlocking);
    }

    @Test
    void farTooFewServersLoseNearlyAllCalls() {
        assertThat(ErlangB.blocking(0, 1e6)).isEqualTo(1);
        assertThat(ErlangB.blocking(100, 1e6)).isCloseTo(0.9999, within(1e-6));
    }

    @ParameterizedTest(name = "{1} servers, {2} erlangs, {3} (seed {0})")
    @CsvSource({"1, 24, 15, EXPONENTIAL", "2, 24, 15, LOG_NORMAL", "3, 24, 15, CONSTANT", "4, 20, 15, EXPONENTIAL",
        "5, 20, 15, LOG_NORMAL", "6, 1, 0.05, EXPONENTIAL", "7, 1, 0.05, CONSTANT", "8, 3, 1, LOG_NORMAL",
        "9, 5, 1.5, EXPONENTIAL", "10, 5, 1.5, CONSTANT", "11, 8, 4, LOG_NORMAL", "12, 10, 5, EXPONENTIAL",
        "13, 12, 7.5, CONSTANT", "14, 12, 7.5, LOG_NORMAL", "15, 33, 23, EXPONENTIAL", "16, 40, 30, LOG_NORMAL",
        "17, 55, 45, CONSTANT", "18, 75, 65, EXPONENTIAL", "19, 117, 100, LOG_NORMAL", "20, 117, 100, CONSTANT"})
    void aSimulationLosesAsMany(long seed, int servers, double load, HoldTimes holdTimes) {
        assertThat(simulatedBlocking(servers, load, holdTimes, new Random(seed))).as("seed %d", seed)
                .isCloseTo(ErlangB.blocking(servers, load), within(0.3 * POINT));
    }

    /** Calls arrive at random, {@code load} of them in the mean hold time; a call that finds no free server is lost. */
    private static double simulatedBlocking(int servers, double load, HoldTimes holdTimes, Random random) {
        int calls = 600_000;
        double[] freeFrom = new double[servers];
        double now = 0;
        int lost = 0;
        for (int call = 0; call < calls; call++) {
            now += -Math.log(1 - random.nextDouble()) / load;
            int server = firstFree(freeFrom, now);
            if (server < 0) {
                lost++;
            } else {
                freeFrom[server] = now + holdTimes.next(random);
            }
        }
        return (double) lost / calls;
    }

    private static int firstFree(double[] freeFrom, double now) {
        for (int server = 0; server < freeFrom.length; server++) {
            if (freeFrom[server] <= now) {
                return server;
            }
        }
        return -1;
    }

    /** With a mean of 1. */
    enum HoldTimes {
        EXPONENTIAL,
        LOG_NORMAL,
        CONSTANT;

        double next(Random random) {
            return switch (this) {
                case EXPONENTIAL -> -Math.log(1 - random.nextDouble());
                case LOG_NORMAL -> Math.exp(random.nextGaussian() - 0.5);
                case CONSTANT -> 1;
            };
        }
    }
}
