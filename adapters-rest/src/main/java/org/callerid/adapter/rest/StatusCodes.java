// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.core.Response.Status;
import org.callerid.application.model.RequestOutcome;

/** HTTP status codes as outcomes. */
final class StatusCodes {
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private StatusCodes() {}

    static RequestOutcome outcomeOf(int status) {
        if (status < CLIENT_ERRORS) {
            return RequestOutcome.SUCCEEDED;
        }
        Status known = Status.fromStatusCode(status);
        if (known == null) {
            return status < SERVER_ERRORS ? RequestOutcome.INVALID : RequestOutcome.FAILED;
        }
        return switch (known) {
            case TOO_MANY_REQUESTS -> RequestOutcome.RATE_LIMITED;
            case UNAUTHORIZED, FORBIDDEN -> RequestOutcome.UNAUTHORIZED;
            case NOT_FOUND, METHOD_NOT_ALLOWED -> RequestOutcome.NOT_FOUND;
            case CONFLICT, PRECONDITION_FAILED -> RequestOutcome.CONFLICT;
            case SERVICE_UNAVAILABLE -> RequestOutcome.UNAVAILABLE;
            default -> status < SERVER_ERRORS ? RequestOutcome.INVALID : RequestOutcome.FAILED;
        };
    }
}
