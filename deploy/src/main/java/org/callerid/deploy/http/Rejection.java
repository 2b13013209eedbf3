// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An answer that is given before anybody looks at what was asked. No text here has a digit: a dialplan may filter for them. */
final class Rejection {
    private Rejection() {}

    static void send(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter().print("{\"detail\":\"" + detail + "\"}");
    }
}
