// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** An answer as a servlet container takes it. */
final class FakeResponse {
    private final Map<String, String> headers = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private int status = 200;
    private boolean committed;

    void commit() {
        committed = true;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body.toString();
    }

    HttpServletResponse asServlet() {
        PrintWriter writer = new PrintWriter(body, true);
        return Stub.of(HttpServletResponse.class, (proxy, called, arguments) -> {
            switch (called.getName()) {
                case "setStatus", "sendError" -> status = (int) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "getWriter" -> {
                    return writer;
                }
                case "isCommitted" -> {
                    return committed;
                }
                default -> throw Stub.unexpected(called);
            }
            return null;
        });
    }
}
