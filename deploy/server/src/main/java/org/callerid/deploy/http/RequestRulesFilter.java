// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

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
import java.util.Set;
import org.callerid.adapter.rest.CallerIdApplication;
import org.callerid.adapter.rest.OriginRule;
import org.callerid.adapter.rest.RestSettings;

/** Rules for every response, whatever serves it: the API, pages, health, metrics and the OpenAPI document. */
public class RequestRulesFilter implements Filter {
    private static final String API = CallerIdApplication.class.getName();
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** Paths outside the API. Their servlets answer other methods with 501 and an internal error. */
    private static final Set<String> READ_ONLY = Set.of("/health", "/health/live", "/health/ready", "/health/started",
            "/metrics", "/openapi");

    private final OriginRule origins;

    @Inject
    public RequestRulesFilter(RestSettings settings) {
        this.origins = new OriginRule(settings.allowedHosts());
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        response.setHeader("X-Content-Type-Options", "nosniff");
        Optional<String> refusal = isApi(request) ? Optional.empty() : rejectionReason(request);
        if (request.getHeader("Transfer-Encoding") != null) {
            // It may have had a Content-Length too, which the container hides. A proxy in front of the service may then
            // take a different part of the following bytes for the next request (RFC 9112, 6.1).
            response.setHeader("Connection", "close");
        }
        if (refusal.isPresent()) {
            Rejection.send(response, HttpServletResponse.SC_FORBIDDEN, refusal.get());
        } else if (READ_ONLY.contains(request.getServletPath()) && !SAFE_METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            Rejection.send(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The API applies the same rule itself: its refusals are logged, and have the format the client asked for. */
    private static boolean isApi(HttpServletRequest request) {
        return API.equals(request.getHttpServletMapping().getServletName());
    }

    private Optional<String> rejectionReason(HttpServletRequest request) {
        String site = isLinkToAPage(request) ? null : request.getHeader("Sec-Fetch-Site");
        return origins.rejectionReason(site, request.getHeader("Host"));
    }

    /**
     * Whether the browser followed a link, for example from a chat or a wiki. The session cookie is not sent with it.
     */
    private static boolean isLinkToAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest")) && Route.of(request) == Route.PAGE;
    }
}
