// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import org.callerid.application.model.RequestOutcome;

/** What the dialplan reads in {@code CID_STATUS}. */
enum CidStatus {
    OK(RequestOutcome.SUCCEEDED),
    /** No number is available. */
    NONE(RequestOutcome.NONE_AVAILABLE),
    /** The agent has no permit left. */
    RATE_LIMITED(RequestOutcome.RATE_LIMITED),
    /** The person was called as often as the operator allows. */
    TOO_OFTEN(RequestOutcome.TOO_OFTEN),
    /** Destination, campaign, agent or call id cannot be used. */
    INVALID(RequestOutcome.INVALID),
    /** The service could not answer. */
    ERROR(RequestOutcome.UNAVAILABLE);

    private final RequestOutcome outcome;

    CidStatus(RequestOutcome outcome) {
        this.outcome = outcome;
    }

    RequestOutcome outcome() {
        return outcome;
    }
}
