// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Removes URLs that are too long or cannot be decoded, because later components would answer them with an HTML page.
 * The request continues without its URL and {@link RejectMalformedUrlFilter} rejects it, so it is answered and logged
 * like every other. Public, with a no-argument constructor, because the servlet container instantiates it.
 */
public class UrlSanitizingFilter implements Filter {
    private static final int MAX_QUERY_LENGTH = 4096;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request instanceof HttpServletRequest http ? sanitized(http) : request, response);
    }

    private static HttpServletRequest sanitized(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean pathIsReadable = PercentEncoding.isDecodable(request.getRequestURI());
        boolean queryIsReadable = query == null
                || (query.length() <= MAX_QUERY_LENGTH && PercentEncoding.isDecodable(query));
        return pathIsReadable && queryIsReadable ? request : new SanitizedRequest(request, pathIsReadable);
    }
}
