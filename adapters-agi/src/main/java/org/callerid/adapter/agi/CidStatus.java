// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

/** What the dialplan reads in {@code CID_STATUS}. */
enum CidStatus {
    OK(200),
    /** No number is free. */
    NONE(503),
    /** The agent's rate limit is used up. */
    RATE_LIMITED(429),
    /** Destination, campaign, agent or call id cannot be used. */
    INVALID(422),
    /** The service could not answer. */
    ERROR(503);

    private final int httpStatus;

    CidStatus(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** What {@code /next-cid} answers in the same case; the request log has one column for both. */
    int httpStatus() {
        return httpStatus;
    }
}
