// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.HttpServletRequest;

/** What a request's headers say about its body. */
final class RequestBody {
    private RequestBody() {}

    static boolean isSafeMethod(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Whether the body is compressed: a few bytes of gzip can be gigabytes of text. */
    static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return hasBody(request) && encoding != null && !encoding.isBlank()
                && !encoding.strip().equalsIgnoreCase("identity");
    }
}
