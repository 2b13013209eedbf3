// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.concurrent.Executor;

/**
 * How requests are gathered into batches.
 *
 * @param lanes batches in flight at once
 * @param largestBatch requests in one batch
 * @param mostWaiting requests that may wait; more are refused at once
 * @param executor runs the lanes and, apart from them, whatever waits for an answer; must never refuse
 */
public record Gathering(int lanes, int largestBatch, int mostWaiting, Executor executor) {}
