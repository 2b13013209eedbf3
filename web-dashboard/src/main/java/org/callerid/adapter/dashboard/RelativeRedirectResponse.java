// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response whose redirects contain neither scheme nor host: the container would copy them from the client's request.
 */
final class RelativeRedirectResponse extends HttpServletResponseWrapper {
    RelativeRedirectResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        setStatus(SC_FOUND);
        setHeader("Location", location);
    }
}
