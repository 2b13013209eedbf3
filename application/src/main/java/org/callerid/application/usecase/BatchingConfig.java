// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.concurrent.Executor;

/**
 * How requests are batched.
 *
 * @param concurrency batches processed at the same time at most
 * @param maxBatchSize requests in one batch
 * @param queueCapacity requests that may wait; further ones are rejected at once
 * @param workers processes batches; must never reject a task
 * @param responses runs the code that waits for results; must never reject a task
 * @param listener is told of each batch before it is processed
 */
public record BatchingConfig(int concurrency, int maxBatchSize, int queueCapacity, Executor workers,
        Executor responses, BatchListener listener) {
    public BatchingConfig(int concurrency, int maxBatchSize, int queueCapacity, Executor workers,
            Executor responses) {
        this(concurrency, maxBatchSize, queueCapacity, workers, responses, (size, stillWaiting) -> {});
    }

    public BatchingConfig withListener(BatchListener newListener) {
        return new BatchingConfig(concurrency, maxBatchSize, queueCapacity, workers, responses, newListener);
    }

    /** Must return at once and never fail. */
    @FunctionalInterface
    public interface BatchListener {
        /** @param stillWaiting requests that wait for the next batch */
        void batch(int size, int stillWaiting);
    }
}
