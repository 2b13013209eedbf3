// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs calls for a while, and injects one fault again and again. */
final class FaultRun {
    /** Before a strike; a seeded part of it is skipped. */
    private static final Duration CALM = Duration.ofSeconds(3);
    /** After the last healing. */
    private static final Duration REST = Duration.ofSeconds(4);
    /** How long a component may take to serve again after its fault is healed (DESIGN.md, section 4). */
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
        try (RecordingDialer dialers = new RecordingDialer(all.nodes(), history, name, seed);
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
            // The next run must not find a node that has just recovered.
            pause(RECOVERY);
        }
        return HistoryChecker.check(
                new RunRecord(all.pool(), history, all.databaseReader().allocations(),
                        all.databaseReader().answers(name)));
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

    /** Sleeps: the fault has to last while calls go on, and there is no condition to wait for. */
    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
