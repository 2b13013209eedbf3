// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.concurrent.CompletionStage;
import org.callerid.domain.allocation.Call;

/** Which of the company's numbers may this call show? Asked once per outbound call. */
public interface AllocateCallerId {
    /**
     * Answers after the reservation is written down, never before. The stage fails with {@link OverloadedException} at once
     * when too many requests wait already, and with {@code StoreUnavailableException} when the store of reservations cannot
     * be reached; then nothing was reserved, or what was ends by itself with its term.
     */
    CompletionStage<AllocationResult> allocate(Command command);

    record Command(Call call) {}
}
