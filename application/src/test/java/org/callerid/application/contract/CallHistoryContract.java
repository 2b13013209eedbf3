// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import org.callerid.application.port.out.CallHistory;

/** The contract of every {@link CallHistory} implementation. */
public interface CallHistoryContract
        extends
            CallEndContract,
            RequestListContract,
            CallListContract,
            ReturnedCallContract,
            ReservationListContract {}
