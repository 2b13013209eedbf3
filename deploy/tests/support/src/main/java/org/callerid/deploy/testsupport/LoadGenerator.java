// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * Places calls, at a rate or as fast as a number of clients can. Calls are numbered from 0; the predicate {@code goOn}
 * is asked before each with its number, and ends the load when it is false.
 */
public final class LoadGenerator implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> loops = new ArrayList<>();
    private final Queue<Future<?>> calls = new ConcurrentLinkedQueue<>();

    private LoadGenerator() {}

    /** One call; an exception is a failure of the test. */
    @FunctionalInterface
    public interface Call {
        void place(int number) throws Exception;
    }

    /** Begins calls at this rate, whether or not earlier ones have ended. Returns at once. */
    public static LoadGenerator atRate(int callsPerSecond, IntPredicate goOn, Call call) {
        LoadGenerator load = new LoadGenerator();
        long begin = System.nanoTime();
        long interval = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
        load.loops.add(load.threads.submit(() -> {
            for (int next = 0; goOn.test(next); next++) {
                int number = next;
                TimeUnit.NANOSECONDS.sleep(begin + number * interval - System.nanoTime());
                load.calls.add(load.threads.submit(() -> {
                    call.place(number);
                    return null;
                }));
            }
            return null;
        }));
        return load;
    }

    /** Starts clients, each of which begins its next call as soon as its last has ended. Returns at once. */
    public static LoadGenerator withClients(int clients, IntPredicate goOn, Call call) {
        LoadGenerator load = new LoadGenerator();
        AtomicInteger next = new AtomicInteger();
        for (int client = 0; client < clients; client++) {
            load.loops.add(load.threads.submit(() -> {
                for (int number = next.getAndIncrement(); goOn.test(number); number = next.getAndIncrement()) {
                    call.place(number);
                }
                return null;
            }));
        }
        return load;
    }

    /**
     * Waits until all calls have ended.
     *
     * @throws AssertionError if one failed
     */
    public void await() throws InterruptedException {
        try {
            for (Future<?> loop : loops) {
                loop.get();
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a call failed", e.getCause());
        }
    }

    /** Aborts the calls that have not ended. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
