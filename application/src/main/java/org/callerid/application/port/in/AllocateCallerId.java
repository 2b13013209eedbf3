// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.concurrent.CompletionStage;
import org.callerid.domain.allocation.Call;

/** Allocates one of the company's numbers to an outbound call. Called once per call. */
public interface AllocateCallerId {
    /**
     * Reserves a number for the call. The stage completes only after the reservation is committed. It fails at once
     * with {@link OverloadedException} if too many requests are waiting, and with {@code StoreUnavailableException} if
     * the store of reservations cannot be reached. In that case nothing was reserved, or the reservation expires with
     * its TTL.
     */
    CompletionStage<AllocationResult> allocate(Call call);
}
