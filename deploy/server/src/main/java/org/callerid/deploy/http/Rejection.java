// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An error response sent before the request is processed. Its text contains no digit, since a dialplan may extract
 * digits.
 */
public final class Rejection {
    private Rejection() {}

    public static void send(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/json");
        response.getWriter().print("{\"detail\":\"" + detail + "\"}");
    }
}
