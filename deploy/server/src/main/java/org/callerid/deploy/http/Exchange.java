// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A request on its way to its servlet. */
record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    private static final String RETRY_SECONDS = "5";

    void proceed() throws IOException, ServletException {
        chain.doFilter(request, response);
    }

    /**
     * Passes the request on with its buffered body.
     *
     * @param body the complete body of the request
     */
    void proceedWith(BufferedBody body) throws IOException, ServletException {
        try (BufferedRequest buffered = new BufferedRequest(request, body)) {
            if (canBeRead(buffered)) {
                chain.doFilter(buffered, response);
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private static boolean canBeRead(BufferedRequest request) throws IOException {
        try {
            request.parse();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void reject(int status) throws IOException, ServletException {
        response.setStatus(status);
        // The rest of the body must not be read as the next request.
        response.setHeader("Connection", "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, Route.pathOf(request));
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.getRequestDispatcher("/error-answer").forward(request, response);
    }
}
