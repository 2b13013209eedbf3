// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.callerid.application.port.in.OverloadedException;

/**
 * Gathers requests: those that arrive while a batch is worked on form the next one, so that nobody waits for company and
 * a store is asked once for many. Safe for use by several threads.
 */
final class Batches<T, R> {
    private final BlockingQueue<Waiting<T, R>> queue;
    private final Semaphore idleLanes;
    private final Consumer<List<Waiting<T, R>>> work;
    private final Gathering gathering;

    Batches(Gathering gathering, Consumer<List<Waiting<T, R>>> work) {
        this.gathering = gathering;
        this.queue = new ArrayBlockingQueue<>(gathering.mostWaiting());
        this.idleLanes = new Semaphore(gathering.lanes());
        this.work = work;
    }

    CompletionStage<R> submit(T request) {
        Waiting<T, R> waiting = new Waiting<>(request, gathering.executor());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedStage(new OverloadedException());
        }
        startALaneIfOneIsIdle();
        return waiting.answer;
    }

    private void startALaneIfOneIsIdle() {
        if (!queue.isEmpty() && idleLanes.tryAcquire()) {
            gathering.executor().execute(this::workUntilNobodyWaits);
        }
    }

    private void workUntilNobodyWaits() {
        try {
            List<Waiting<T, R>> batch = nextBatch();
            while (!batch.isEmpty()) {
                workOn(batch);
                batch = nextBatch();
            }
        } finally {
            idleLanes.release();
        }
        // A request may have come between the last look at the queue and the release.
        startALaneIfOneIsIdle();
    }

    private List<Waiting<T, R>> nextBatch() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        queue.drainTo(batch, gathering.largestBatch());
        return batch;
    }

    private void workOn(List<Waiting<T, R>> batch) {
        try {
            work.accept(batch);
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.fail(e));
        }
    }

    /**
     * A request and the answer somebody waits for: the first one given, even if another overtakes it. What waits for the
     * answer never runs on, nor delays, the lane. Given its answers by one thread.
     */
    static final class Waiting<T, R> {
        private final T request;
        private final Executor executor;
        private final CompletableFuture<R> answer = new CompletableFuture<>();
        private boolean answered;

        private Waiting(T request, Executor executor) {
            this.request = request;
            this.executor = executor;
        }

        T request() {
            return request;
        }

        void answer(R result) {
            answerOnce(() -> answer.complete(result));
        }

        void fail(RuntimeException failure) {
            answerOnce(() -> answer.completeExceptionally(failure));
        }

        private void answerOnce(Runnable completion) {
            if (!answered) {
                answered = true;
                executor.execute(completion);
            }
        }
    }
}
