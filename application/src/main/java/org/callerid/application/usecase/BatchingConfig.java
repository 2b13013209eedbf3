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
 */
public record BatchingConfig(int concurrency, int maxBatchSize, int queueCapacity, Executor workers,
        Executor responses) {}
