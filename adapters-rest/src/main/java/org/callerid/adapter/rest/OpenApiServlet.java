// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Serves the OpenAPI document as it is written. It takes the pattern under which Payara would serve its own version, in
 * which examples have no nulls and the server is localhost.
 */
@WebServlet(urlPatterns = "/openapi/*", asyncSupported = true)
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String below = request.getPathInfo();
        if (below != null && !below.equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String format = Optional.ofNullable(request.getParameter("format")).orElseGet(() -> accepted(request));
        switch (format.toLowerCase(Locale.ROOT)) {
            case "yaml" -> send(response, "application/yaml", OpenApiDocument.yaml());
            case "json" -> send(response, MediaType.APPLICATION_JSON, OpenApiDocument.json());
            default -> reject(response);
        }
    }

    private static String accepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("json") ? "json" : "yaml";
    }

    private static void reject(HttpServletResponse response) throws IOException {
        int status = HttpServletResponse.SC_BAD_REQUEST;
        response.setStatus(status);
        send(response, MediaType.APPLICATION_JSON, new ErrorBody(status, "format must be yaml or json").toJson());
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
