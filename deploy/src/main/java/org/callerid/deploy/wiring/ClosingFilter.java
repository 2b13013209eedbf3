// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.callerid.deploy.resilience.Pauses;

/** While the service stops, or wakes from a pause: who is in is answered, who comes is sent away at once. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ClosingFilter implements Filter {
    private final LastOrders lastOrders;
    private final Pauses pauses;

    @Inject
    public ClosingFilter(LastOrders lastOrders, Pauses pauses) {
        this.lastOrders = lastOrders;
        this.pauses = pauses;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (lastOrders.areCalled()) {
            sendAway((HttpServletResponse) response, "The service is stopping");
        } else if (pauses.isCatchingUp()) {
            sendAway((HttpServletResponse) response, "The service was paused");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void sendAway(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter().print("{\"detail\":\"" + why + "\"}");
    }
}
