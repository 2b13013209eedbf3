// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import org.callerid.deploy.resilience.GrowingThreadPool;

/**
 * The threads of calls.
 *
 * @param workers for batches, which wait for stores
 * @param responses for the responses, which wait if a client does not read
 */
record CallThreads(GrowingThreadPool workers, GrowingThreadPool responses) implements AutoCloseable {
    private static final int MAX_THREADS = 250;
    /**
     * As many responses one thread sends within some 50 ms. With fewer, a thousand clients at once would start threads that
     * take the processors from the batches.
     */
    private static final int MAX_WAITING_RESPONSES = 1_024;

    static CallThreads create() {
        return new CallThreads(new GrowingThreadPool("calls", 4, MAX_THREADS, 4),
                new GrowingThreadPool("responses", 1, MAX_THREADS, MAX_WAITING_RESPONSES));
    }

    @Override
    public void close() {
        workers.close();
        responses.close();
    }
}
