// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import org.callerid.application.port.out.Reservations;

/** The contract of every {@link Reservations} implementation. */
public interface ReservationsContract
        extends
            ConfirmationContract,
            UsageLimitContract,
            RetryContract,
            ReleaseContract {}
