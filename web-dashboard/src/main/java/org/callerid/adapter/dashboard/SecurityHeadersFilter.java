// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;

/** Sets security headers for every page, and accepts forms only from pages of this session. */
@WebFilter(urlPatterns = Paths.ROOT + "/*", asyncSupported = true, dispatcherTypes = {DispatcherType.REQUEST,
    DispatcherType.ASYNC})
public class SecurityHeadersFilter implements Filter {
    private static final System.Logger LOG = System.getLogger(SecurityHeadersFilter.class.getName());
    private static final String VIEW_STATE_PARAM = "jakarta.faces.ViewState";
    private static final Set<String> CROSS_SITE = Set.of("cross-site", "same-site");
    private static final Set<Class<? extends Exception>> CSRF_FAILURES = Set.of(ViewExpiredException.class,
            ProtectedViewException.class, CspException.class);

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = new HtmlRequest((HttpServletRequest) servletRequest);
        HttpServletResponse response = new RelativeRedirectResponse((HttpServletResponse) servletResponse);
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String path = Paths.of(request);
        addSecurityHeaders(path, response);
        if (path.equals(Paths.ROOT) || path.equals(Paths.ROOT + "/")) {
            response.sendRedirect(Paths.OVERVIEW);
        } else if (isUnknownResource(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isForm(request) && !isSameSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            render(request, response, chain);
        }
    }

    /** Paths for which Faces itself would not answer 404. */
    private static boolean isUnknownResource(String path) {
        return path.startsWith(Paths.RESOURCES)
                ? path.equals(Paths.RESOURCES)
                : !path.endsWith(".xhtml") && !Paths.DOWNLOADS.contains(path);
    }

    private static void render(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.sendError(statusOf(e));
        }
    }

    private static int statusOf(Exception thrown) {
        if (isCsrfFailure(thrown)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        LOG.log(System.Logger.Level.ERROR, "a page failed", thrown);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean isForm(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static boolean isSameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || !CROSS_SITE.contains(site)) && request.getParameter(VIEW_STATE_PARAM) != null;
    }

    /** The session does not know the page, or the CSRF token does not match: forged, or of a session that has ended. */
    private static boolean isCsrfFailure(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> CSRF_FAILURES.stream().anyMatch(forgery -> forgery.isInstance(cause)));
    }

    private static void addSecurityHeaders(String path, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (!path.startsWith(Paths.RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
