// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import static org.callerid.deploy.settings.StartupStatus.WARM_UP;

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
import org.callerid.deploy.http.Rejection;
import org.callerid.deploy.resilience.ProcessPauseDetector;
import org.callerid.deploy.settings.StartupStatus;

/**
 * Rejects new requests with 503 while the service starts, stops or recovers from a pause; requests already accepted are
 * answered.
 */
public class LoadSheddingFilter implements Filter {
    private final GracefulShutdown shutdown;
    private final ProcessPauseDetector pauseDetector;
    private final ForwardedClients clients;

    @Inject
    public LoadSheddingFilter(GracefulShutdown shutdown, ProcessPauseDetector pauseDetector,
            ForwardedClients clients) {
        this.shutdown = shutdown;
        this.pauseDetector = pauseDetector;
        this.clients = clients;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> reason = rejectionReason((HttpServletRequest) request);
        if (reason.isPresent()) {
            reject((HttpServletResponse) response, reason.get());
        } else {
            request.setAttribute(RequestAttributes.CLIENT_ADDRESS, clients.of((HttpServletRequest) request));
            chain.doFilter(request, response);
        }
    }

    private Optional<String> rejectionReason(HttpServletRequest request) {
        Optional<String> warmUp = StartupStatus.warmUpToken();
        if (warmUp.isPresent()) {
            request.setAttribute(RequestAttributes.SKIP_REQUEST_LOG, true);
            return warmUp.filter(token -> !token.equals(request.getHeader(WARM_UP)))
                    .map(token -> "The service is starting");
        }
        if (shutdown.isDraining()) {
            return Optional.of("The service is stopping");
        }
        return pauseDetector.isRecovering() ? Optional.of("The service was paused") : Optional.empty();
    }

    private static void reject(HttpServletResponse response, String why) throws IOException {
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "1");
        Rejection.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, why);
    }
}
