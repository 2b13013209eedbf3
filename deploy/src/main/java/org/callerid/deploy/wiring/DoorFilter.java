// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import static org.callerid.deploy.settings.StartReport.REHEARSAL;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.callerid.adapter.rest.RequestAttributes;
import org.callerid.deploy.resilience.Pauses;
import org.callerid.deploy.settings.StartReport;

/** While the service starts, stops, or wakes from a pause: who is in is answered, who comes is sent away at once. */
public class DoorFilter implements Filter {
    private final LastOrders lastOrders;
    private final Pauses pauses;

    @Inject
    public DoorFilter(LastOrders lastOrders, Pauses pauses) {
        this.lastOrders = lastOrders;
        this.pauses = pauses;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> obstacle = obstacle((HttpServletRequest) request);
        if (obstacle.isPresent()) {
            sendAway((HttpServletResponse) response, obstacle.get());
        } else {
            request.setAttribute(RequestAttributes.CLIENT, request.getRemoteAddr());
            chain.doFilter(request, response);
        }
    }

    private Optional<String> obstacle(HttpServletRequest request) {
        Optional<String> rehearsal = StartReport.rehearsal();
        if (rehearsal.isPresent()) {
            request.setAttribute(RequestAttributes.SKIP_REQUEST_LOG, true);
            return rehearsal.filter(word -> !word.equals(request.getHeader(REHEARSAL)))
                    .map(word -> "The service is starting");
        }
        if (lastOrders.areCalled()) {
            return Optional.of("The service is stopping");
        }
        return pauses.isCatchingUp() ? Optional.of("The service was paused") : Optional.empty();
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
