// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.concurrent.Executor;

/**
 * How requests are gathered into batches.
 *
 * @param concurrency batches in flight at once
 * @param maxBatchSize requests in one batch
 * @param queueCapacity requests that may wait; more are refused at once
 * @param executor runs the lanes and, apart from them, whatever waits for an answer; must never refuse
 */
public record BatchingConfig(int concurrency, int maxBatchSize, int queueCapacity, Executor executor) {}
