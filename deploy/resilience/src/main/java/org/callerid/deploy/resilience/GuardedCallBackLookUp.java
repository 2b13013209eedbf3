// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.concurrent.Semaphore;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.callback.CallBackParties;

/**
 * Answers every look-up in time, and leaves the database to outgoing calls: only a few look-ups run at once, and a slow
 * one says nothing about the database to its breaker.
 */
public final class GuardedCallBackLookUp implements LookUpCallBack {
    /** A quarter of the connections that a node has by default. */
    private static final int MAX_RUNNING = 4;

    private final LookUpCallBack lookUp;
    private final GuardedStore database;
    private final DatabaseCalls calls;
    private final Semaphore free = new Semaphore(MAX_RUNNING);

    public GuardedCallBackLookUp(LookUpCallBack lookUp, GuardedStore database, DatabaseCalls calls) {
        this.lookUp = lookUp;
        this.database = database;
        this.calls = calls;
    }

    @Override
    public CallBack lookUp(CallBackParties parties) {
        if (database.isUnavailable()) {
            throw new StoreUnavailableException("the database is out");
        }
        if (!free.tryAcquire()) {
            throw new OverloadedException();
        }
        return GuardedStore.callTranslatingTimeout("the database", () -> calls.lookUpCallBack(() -> {
            try {
                return lookUp.lookUp(parties);
            } finally {
                // Not after a timeout: the query goes on.
                free.release();
            }
        }));
    }
}
