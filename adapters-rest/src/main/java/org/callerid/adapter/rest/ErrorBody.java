// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.core.Response.Status;

/**
 * The reason why a request was not served. {@link ErrorResponseFilter} renders it in the format the client wants.
 *
 * @param detail one sentence for the client; never repeats what a dialer sent
 */
record ErrorBody(int status, String detail) {
    static final String PROBLEM_JSON = "application/problem+json";
    private static final int UNPROCESSABLE = 422;

    byte[] toJson() {
        return Json.write(new Detail(detail));
    }

    /** As {@code application/problem+json} (RFC 9457). */
    byte[] toProblemJson() {
        return Json.write(new Problem("about:blank", reasonPhrase(status), status, detail));
    }

    /** The reason phrase of a status (RFC 9110). */
    static String reasonPhrase(int status) {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Status known = Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    /**
     * Replaces a detail that contains digits: Method 3 of the integration guide takes the digits of any response as the
     * caller id.
     */
    ErrorBody withoutDigits() {
        return detail.chars().anyMatch(Character::isDigit) ? new ErrorBody(status, reasonPhrase(status)) : this;
    }

    private record Detail(String detail) {}

    private record Problem(String type, String title, int status, String detail) {}
}
