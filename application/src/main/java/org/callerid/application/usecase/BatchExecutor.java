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
 * Executes requests in batches: requests that arrive while a batch is processed form the next one. No request waits for
 * a batch to fill up, and one call to a store serves many requests. Thread-safe.
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
        return waiting.result;
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
        // A request may have arrived between the last poll of the queue and the release.
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
        } catch (RuntimeException | Error e) {
            // An error must not leave requests without an answer either.
            batch.forEach(waiting -> waiting.fail(e));
        }
    }

    /**
     * A request and its pending result. The first result that is set wins, even if the executor runs a later one first.
     * Each result is set in a task of its own, so code that waits for it never runs on the worker or delays it. Only
     * one thread may set results.
     */
    static final class PendingRequest<T, R> {
        private final T request;
        private final Executor executor;
        private final CompletableFuture<R> result = new CompletableFuture<>();
        private boolean completed;

        private PendingRequest(T request, Executor executor) {
            this.request = request;
            this.executor = executor;
        }

        T request() {
            return request;
        }

        void complete(R value) {
            completeOnce(() -> result.complete(value));
        }

        void fail(Throwable failure) {
            completeOnce(() -> result.completeExceptionally(failure));
        }

        private void completeOnce(Runnable completion) {
            if (!completed) {
                completed = true;
                executor.execute(completion);
            }
        }
    }
}
