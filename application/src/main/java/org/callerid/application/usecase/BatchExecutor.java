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
final class BatchExecutor<T, R> {
    private final BlockingQueue<PendingRequest<T, R>> queue;
    private final Semaphore idleWorkers;
    private final Consumer<List<PendingRequest<T, R>>> processor;
    private final BatchingConfig config;

    BatchExecutor(BatchingConfig config, Consumer<List<PendingRequest<T, R>>> work) {
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.queueCapacity());
        this.idleWorkers = new Semaphore(config.concurrency());
        this.processor = work;
    }

    CompletionStage<R> submit(T request) {
        PendingRequest<T, R> waiting = new PendingRequest<>(request, config.executor());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedStage(new OverloadedException());
        }
        startWorkerIfIdle();
        return waiting.complete;
    }

    private void startWorkerIfIdle() {
        if (!queue.isEmpty() && idleWorkers.tryAcquire()) {
            config.executor().execute(this::drainQueue);
        }
    }

    private void drainQueue() {
        try {
            List<PendingRequest<T, R>> batch = nextBatch();
            while (!batch.isEmpty()) {
                process(batch);
                batch = nextBatch();
            }
        } finally {
            idleWorkers.release();
        }
        // A request may have come between the last look at the queue and the release.
        startWorkerIfIdle();
    }

    private List<PendingRequest<T, R>> nextBatch() {
        List<PendingRequest<T, R>> batch = new ArrayList<>();
        queue.drainTo(batch, config.maxBatchSize());
        return batch;
    }

    private void process(List<PendingRequest<T, R>> batch) {
        try {
            processor.accept(batch);
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.fail(e));
        }
    }

    /**
     * A request and the answer somebody waits for: the first one given, even if another overtakes it. What waits for the
     * answer never runs on, nor delays, the lane. Given its answers by one thread.
     */
    static final class PendingRequest<T, R> {
        private final T request;
        private final Executor executor;
        private final CompletableFuture<R> complete = new CompletableFuture<>();
        private boolean completed;

        private PendingRequest(T request, Executor executor) {
            this.request = request;
            this.executor = executor;
        }

        T request() {
            return request;
        }

        void complete(R result) {
            completeOnce(() -> complete.complete(result));
        }

        void fail(RuntimeException failure) {
            completeOnce(() -> complete.completeExceptionally(failure));
        }

        private void completeOnce(Runnable completion) {
            if (!completed) {
                completed = true;
                executor.execute(completion);
            }
        }
    }
}
