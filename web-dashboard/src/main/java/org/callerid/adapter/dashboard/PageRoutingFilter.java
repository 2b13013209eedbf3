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
import java.nio.charset.StandardCharsets;

/** Leads to the pages: the root to the overview, unknown paths to 404, and failures of a page to 500. */
public class PageRoutingFilter implements Filter {
    private static final System.Logger LOG = System.getLogger(PageRoutingFilter.class.getName());

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = new HtmlRequest((HttpServletRequest) servletRequest);
        HttpServletResponse response = new RelativeRedirectResponse((HttpServletResponse) servletResponse);
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String path = Paths.of(request);
        if (path.equals(Paths.ROOT) || path.equals(Paths.ROOT + "/")) {
            response.sendRedirect(Paths.OVERVIEW);
        } else if (isUnknownResource(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
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
            LOG.log(System.Logger.Level.ERROR, "a page failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
