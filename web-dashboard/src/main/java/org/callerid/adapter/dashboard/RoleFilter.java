// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

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

/**
 * Rejects what an operator's role does not allow: pages that only change numbers, and forms. Faces would ignore a button
 * that the page does not have. {@link OperatorSession#attribution} is the second guard.
 */
public class RoleFilter implements Filter {
    private static final Set<String> CHANGING_PAGES = Set.of(Paths.ROOT + "/add-number.xhtml",
            Paths.ROOT + "/bulk.xhtml", Paths.ROOT + "/import.xhtml", Paths.REJECTED_ROWS);
    /** The form that every page has. */
    private static final String SIGN_OUT = "leave";
    private static final String AJAX_SOURCE = "jakarta.faces.source";
    private static final String POLL = "live:poll";

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (needsRole(request) && SignedInOperator.of(request).filter(one -> !one.mayChangeNumbers()).isPresent()) {
            reject(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !isNotPermitted(e)) {
                throw e;
            }
            reject(request, response);
        }
    }

    private static boolean needsRole(HttpServletRequest request) {
        return CHANGING_PAGES.contains(Paths.of(request))
                || (isForm(request) && request.getParameter(SIGN_OUT) == null
                        && !POLL.equals(request.getParameter(AJAX_SOURCE)));
    }

    private static boolean isForm(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPage.EXPLANATION, "error.role");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isNotPermitted(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(NotPermittedException.class::isInstance);
    }
}
