// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.callerid.application.port.in.OverloadedException;

/**
 * Executes requests in batches: requests that arrive while a batch is processed form the next one. No request waits for
 * a batch to fill up, and one call to a store serves many requests. A further batch starts beside a running one only
 * once it would be full, or if the running one is slow: two small batches cost more than a large one. Thread-safe.
 */
final class BatchExecutor<T, R> {
    private static final Duration SLOW = Duration.ofMillis(25);

    private final BlockingQueue<PendingRequest<T, R>> queue;
    private final Semaphore idleWorkers;
    private final Consumer<List<PendingRequest<T, R>>> processor;
    private final BatchingConfig config;
    private final InstantSource clock;
    private final Set<Worker> busy = ConcurrentHashMap.newKeySet();

    BatchExecutor(BatchingConfig config, InstantSource clock, Consumer<List<PendingRequest<T, R>>> work) {
        this.config = config;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(config.queueCapacity());
        this.idleWorkers = new Semaphore(config.concurrency());
        this.processor = work;
    }

    CompletionStage<R> submit(T request) {
        PendingRequest<T, R> waiting = new PendingRequest<>(request, clock.instant(), config.responses());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedStage(new OverloadedException());
        }
        startWorkerIfNeeded();
        return waiting.result;
    }

    private void startWorkerIfNeeded() {
        if (isWorkerNeeded() && idleWorkers.tryAcquire()) {
            Worker worker = new Worker();
            busy.add(worker);
            config.workers().execute(worker);
        }
    }

    private boolean isWorkerNeeded() {
        int waiting = queue.size();
        return waiting > 0 && (waiting >= config.maxBatchSize() || busy.stream().allMatch(Worker::isSlow));
    }

    private List<PendingRequest<T, R>> nextBatch() {
        List<PendingRequest<T, R>> batch = new ArrayList<>();
        queue.drainTo(batch, config.maxBatchSize());
        return batch;
    }

    private void process(List<PendingRequest<T, R>> batch) {
        try {
            config.listener().batch(batch.size(), queue.size());
            processor.accept(batch);
        } catch (RuntimeException | Error e) {
            // An error must not leave requests without an answer either.
            batch.forEach(waiting -> waiting.fail(e));
        }
    }

    /** Processes batches until no request waits. */
    private final class Worker implements Runnable {
        private volatile Instant batchStarted = clock.instant();

        boolean isSlow() {
            return clock.instant().isAfter(batchStarted.plus(SLOW));
        }

        @Override
        public void run() {
            try {
                List<PendingRequest<T, R>> batch = nextBatch();
                while (!batch.isEmpty()) {
                    batchStarted = clock.instant();
                    process(batch);
                    batch = nextBatch();
                }
            } finally {
                busy.remove(this);
                idleWorkers.release();
            }
            // A request may have arrived between the last poll of the queue and the release.
            startWorkerIfNeeded();
        }
    }

    /**
     * A request and its pending result. The first result that is set wins, even if the executor runs a later one first.
     * Results are set by an executor of their own, so code that waits for them never runs on the worker or delays it.
     * Only one thread may set results.
     */
    static final class PendingRequest<T, R> {
        private final T request;
        private final Instant arrivedAt;
        private final Executor executor;
        private final CompletableFuture<R> result = new CompletableFuture<>();
        private boolean completed;

        private PendingRequest(T request, Instant arrivedAt, Executor executor) {
            this.request = request;
            this.arrivedAt = arrivedAt;
            this.executor = executor;
        }

        T request() {
            return request;
        }

        Instant arrivedAt() {
            return arrivedAt;
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
