// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;

/**
 * Accepts forms only from pages of the same session, and answers 403 to all others. Faces itself checks the CSRF token,
 * which is in its view state.
 */
public class CsrfFilter implements Filter {
    private static final String VIEW_STATE_PARAM = "jakarta.faces.ViewState";
    private static final Set<String> CROSS_SITE = Set.of("cross-site", "same-site");
    private static final Set<Class<? extends Exception>> CSRF_FAILURES = Set.of(ViewExpiredException.class,
            ProtectedViewException.class, CspException.class);

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (isForm(request) && !isSameSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !isCsrfFailure(e)) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
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
                .anyMatch(cause -> CSRF_FAILURES.stream().anyMatch(failure -> failure.isInstance(cause)));
    }
}
