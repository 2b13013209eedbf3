// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls for a while, and one fault that strikes again and again meanwhile. */
final class FaultRun {
    /** Before a strike; a seeded part of it is left out. */
    private static final Duration CALM = Duration.ofSeconds(3);
    /** After the last healing. */
    private static final Duration REST = Duration.ofSeconds(4);
    /** What was out may take so long to serve again (DESIGN.md, section 4). */
    private static final Duration RECOVERY = Duration.ofSeconds(1);

    private final TestCluster all;
    private final Fault fault;
    private final long seed;
    private final History history = new History(System.nanoTime());

    FaultRun(TestCluster all, Fault fault, long seed) {
        this.all = all;
        this.fault = fault;
        this.seed = seed;
    }

    Violations run(int callsPerSecond, Duration time) throws Exception {
        String name = fault.name().toLowerCase(Locale.ROOT) + "-" + seed + "-" + System.nanoTime();
        all.keepCopy();
        try (LoadGenerator dialers = new LoadGenerator(all.nodes(), history, name, seed);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            long end = System.nanoTime() + time.toNanos();
            Future<?> calls = thread.submit((Callable<Void>) () -> {
                dialers.dial(callsPerSecond, time);
                return null;
            });
            Random random = new Random(seed);
            do {
                pause(CALM.minusMillis(random.nextInt(1_500)));
                strikeAndHeal();
            } while (end - System.nanoTime() > CALM.plus(fault.lasts()).plus(REST).toNanos());
            calls.get();
            // The next trial is not to find a node that has just come back.
            pause(RECOVERY);
        }
        return HistoryChecker.check(
                new RunRecord(all.pool(), history, all.writtenDown().promises(), all.writtenDown().answers(name)));
    }

    private void strikeAndHeal() throws Exception {
        long begin = System.nanoTime();
        long struck;
        long healing;
        try {
            fault.strike(all);
            struck = System.nanoTime();
            pause(fault.lasts());
        } finally {
            healing = System.nanoTime();
            fault.heal(all);
        }
        note(begin, struck, healing, System.nanoTime());
    }

    private void note(long begin, long struck, long healing, long healed) {
        long servesAgain = healed + RECOVERY.toNanos();
        switch (fault.out()) {
            case NOTHING -> {
            }
            case DATABASE -> history.add(new Outage.OfDatabase(begin, servesAgain));
            case NODE -> history.add(new Outage.OfNode(Fault.NODE, begin, servesAgain));
            case NODE_AT_BOTH_ENDS -> {
                history.add(new Outage.OfNode(Fault.NODE, begin, struck + RECOVERY.toNanos()));
                history.add(new Outage.OfNode(Fault.NODE, healing, servesAgain));
            }
        }
    }

    /** The fault has to last, and the calls to go on: there is nothing to wait for but the time. */
    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
