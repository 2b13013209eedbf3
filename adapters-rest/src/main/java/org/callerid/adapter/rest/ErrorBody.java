// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.core.Response.Status;

/**
 * Why a request was not served. {@link ErrorResponseFilter} gives it the shape the client wants.
 *
 * @param detail one sentence for whoever sent the request; repeats nothing of what was sent
 */
record ErrorBody(int status, String detail) {
    private static final int UNPROCESSABLE = 422;

    byte[] plain() {
        return Json.write(new Detail(detail));
    }

    /** RFC 9457. */
    byte[] problem() {
        return Json.write(new Problem("about:blank", title(status), status, detail));
    }

    /** The status in words, RFC 9110. */
    static String title(int status) {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Status known = Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    /** The same without a digit in its sentence: the guide's Method 3 takes the digits of any answer for a caller id. */
    ErrorBody withoutDigits() {
        return detail.chars().anyMatch(Character::isDigit) ? new ErrorBody(status, title(status)) : this;
    }

    private record Detail(String detail) {}

    private record Problem(String type, String title, int status, String detail) {}
}
