// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.domain.reservation.CallOutcome;

/** What became of a call. */
public sealed interface CallResult {
    /** How the request for a number was answered. As a result, that is why the call got none. */
    record Requested(RequestOutcome outcome) implements CallResult {}

    /** The call got a number and went on like this. */
    record Placed(CallOutcome outcome) implements CallResult {}
}
