// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reserves the HTTP threads for calls (docs/adr/0017). All other requests continue as an asynchronous dispatch, which
 * the container runs on threads of its own, so that a client that does not send or does not read never holds a thread
 * that a call needs.
 */
public class BulkheadFilter implements Filter {
    private static final String ROUTE = BulkheadFilter.class.getName();
    private static final long NO_TIMEOUT = 0;

    private final Bulkheads bulkheads;
    private final PageScopes scopes;

    @Inject
    public BulkheadFilter(Bulkheads bulkheads, PageScopes scopes) {
        this.bulkheads = bulkheads;
        this.scopes = scopes;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            handleDispatch(request, response, chain);
            return;
        }
        Route route = Route.of(request);
        // Resources that the container serves itself may not support asynchronous dispatches; they are short and have
        // no body.
        if (route == Route.CALL || !request.isAsyncSupported() || !Route.pathOf(request).startsWith("/")) {
            chain.doFilter(request, response);
        } else if (route == Route.RESOURCE && !RequestBody.isSafeMethod(request)) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (RequestBody.isEncoded(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            dispatchAsync(request, route);
        }
    }

    /**
     * Dispatches at once, on this thread. Payara 7.2026.11 may run a dispatch twice, or never, if another thread
     * requests it at this point.
     */
    private void dispatchAsync(HttpServletRequest request, Route route) {
        request.setAttribute(ROUTE, route);
        if (route != Route.API) {
            scopes.leave(request);
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(NO_TIMEOUT);
        context.dispatch();
    }

    private void handleDispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(ROUTE) instanceof Route route)) {
            chain.doFilter(request, response);
            return;
        }
        request.removeAttribute(ROUTE);
        Exchange exchange = new Exchange(request, response, chain);
        if (route == Route.API) {
            bulkheads.run(route, exchange);
            return;
        }
        scopes.enter(request);
        try {
            bulkheads.run(route, exchange);
        } finally {
            scopes.leave(request);
        }
    }
}
