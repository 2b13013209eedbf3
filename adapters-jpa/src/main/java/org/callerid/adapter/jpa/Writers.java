// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** How many transactions may write at once. */
interface Writers {
    /** Runs {@code transaction} when it may write. */
    <T> T write(Supplier<T> transaction);

    /** As many as the database itself allows. */
    static Writers together() {
        return new Writers() {
            @Override
            public <T> T write(Supplier<T> transaction) {
                return transaction.get();
            }
        };
    }

    /**
     * One after the other, in the order they came. With several at once H2 may answer a commit while another's thread is still
     * writing what both did (docs/adr/0006).
     */
    static Writers inTurn() {
        ReentrantLock turn = new ReentrantLock(true);
        return new Writers() {
            @Override
            public <T> T write(Supplier<T> transaction) {
                turn.lock();
                try {
                    return transaction.get();
                } finally {
                    turn.unlock();
                }
            }
        };
    }
}
