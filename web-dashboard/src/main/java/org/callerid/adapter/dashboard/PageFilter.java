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

/** What holds for every page: headers for the browser, and that a form is taken only from a page of this session. */
@WebFilter(urlPatterns = Addresses.ROOT + "/*", asyncSupported = true, dispatcherTypes = {DispatcherType.REQUEST,
    DispatcherType.ASYNC})
public class PageFilter implements Filter {
    private static final System.Logger LOG = System.getLogger(PageFilter.class.getName());
    private static final String PAGE_OF_THE_FORM = "jakarta.faces.ViewState";
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");
    private static final Set<Class<? extends Exception>> FORGERIES = Set.of(ViewExpiredException.class,
            ProtectedViewException.class, CspException.class);

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = new PageRequest((HttpServletRequest) servletRequest);
        HttpServletResponse response = new PageResponse((HttpServletResponse) servletResponse);
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String path = Addresses.of(request);
        protect(path, response);
        if (path.equals(Addresses.ROOT) || path.equals(Addresses.ROOT + "/")) {
            response.sendRedirect(Addresses.OVERVIEW);
        } else if (isNothingOfOurs(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isForm(request) && !isFromAPageOfOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(request, response, chain);
        }
    }

    /** Faces answers neither with 404. */
    private static boolean isNothingOfOurs(String path) {
        return path.startsWith(Addresses.RESOURCES)
                ? path.equals(Addresses.RESOURCES)
                : !path.endsWith(".xhtml") && !Addresses.SHEETS.contains(path);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
        if (isForged(thrown)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        LOG.log(System.Logger.Level.ERROR, "a page failed", thrown);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean isForm(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static boolean isFromAPageOfOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || !OTHER_SITES.contains(site)) && request.getParameter(PAGE_OF_THE_FORM) != null;
    }

    /** The page is unknown to the session, or its word is another: made up, or of a session that has ended. */
    private static boolean isForged(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> FORGERIES.stream().anyMatch(forgery -> forgery.isInstance(cause)));
    }

    private static void protect(String path, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (!path.startsWith(Addresses.RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
