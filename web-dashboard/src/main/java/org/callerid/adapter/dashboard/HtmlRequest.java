// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page. It is answered in HTML whatever the client accepts: Faces fails on a malformed Accept header.
 */
final class HtmlRequest extends HttpServletRequestWrapper {
    private static final String ACCEPT = "Accept";
    private static final String HTML = "text/html";

    HtmlRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(ACCEPT) ? HTML : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(ACCEPT) ? Collections.enumeration(List.of(HTML)) : super.getHeaders(name);
    }
}
