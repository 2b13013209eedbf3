// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * How requests are batched.
 *
 * @param concurrency batches processed at the same time at most
 * @param maxBatchSize requests in one batch
 * @param queueCapacity requests that may wait; further ones are rejected at once
 * @param maxWait requests that have waited longer are rejected unprocessed
 * @param workers processes batches; must never reject a task
 * @param responses runs the code that waits for results; must never reject a task
 * @param listener is told of each batch before it is processed
 */
public record BatchingConfig(int concurrency, int maxBatchSize, int queueCapacity, Duration maxWait,
        Executor workers, Executor responses, BatchListener listener) {
    private static final Duration ANY = Duration.ofDays(1);

    /** Requests may wait for as long as it takes. */
    public BatchingConfig(int concurrency, int maxBatchSize, int queueCapacity, Executor workers,
            Executor responses) {
        this(concurrency, maxBatchSize, queueCapacity, ANY, workers, responses, (size, stillWaiting) -> {});
    }

    public BatchingConfig withMaxWait(Duration time) {
        return new BatchingConfig(concurrency, maxBatchSize, queueCapacity, time, workers, responses, listener);
    }

    public BatchingConfig withListener(BatchListener newListener) {
        return new BatchingConfig(concurrency, maxBatchSize, queueCapacity, maxWait, workers, responses, newListener);
    }

    /** Must return at once and never fail. */
    @FunctionalInterface
    public interface BatchListener {
        /** @param stillWaiting requests that wait for the next batch */
        void batch(int size, int stillWaiting);
    }
}
