// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.callback.CallBackMatch;
import org.callerid.domain.callback.CallBackParties;

/**
 * What is known of why somebody calls.
 *
 * @param call empty if {@code found} is {@link CallBackMatch#NONE}
 */
public record CallBack(CallBackParties parties, CallBackMatch found, Optional<CallRecord> call) {
    public static CallBack none(CallBackParties parties) {
        return new CallBack(parties, CallBackMatch.NONE, Optional.empty());
    }

    public static CallBack of(CallBackParties parties, CallBackMatch found, CallRecord call) {
        return new CallBack(parties, found, Optional.of(call));
    }
}
