// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.CallBack;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callback.CallBackParties;

/** Tells which call somebody returns who calls one of the company's numbers. */
public interface LookUpCallBack {
    /**
     * The latest call that showed this person this number; else the latest call to this person; else the latest call
     * that showed this number to anybody. Numbers that were deleted since count too.
     *
     * @throws StoreUnavailableException if the call history cannot be reached in time
     * @throws OverloadedException if too many look-ups are running
     */
    CallBack lookUp(CallBackParties parties);
}
