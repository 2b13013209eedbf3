// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

/** How a request ended, whatever the protocol it came by calls that. */
public enum RequestOutcome {
    SUCCEEDED,
    /** The agent has no permit left. */
    RATE_LIMITED,
    /** The person called has been called as often as the operator allows. */
    TOO_OFTEN,
    /** No caller id is available for the call. */
    NONE_AVAILABLE,
    /** A store could not be reached, or the service is overloaded, starting or stopping. */
    UNAVAILABLE,
    /** A parameter is missing or cannot be used. */
    INVALID,
    /** The admin token is missing or wrong. */
    UNAUTHORIZED,
    NOT_FOUND,
    /** The number exists already, or was changed by somebody else. */
    CONFLICT,
    /** An error in the service; its log says which. */
    FAILED;

    /** Whether it was refused because of a limit to how many calls get a number. */
    public boolean isOverLimit() {
        return this == RATE_LIMITED || this == TOO_OFTEN;
    }
}
