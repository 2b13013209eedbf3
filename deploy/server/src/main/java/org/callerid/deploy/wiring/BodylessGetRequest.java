// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without its body and parameters: the page that reports a rejected form must not read them as its own. */
final class BodylessGetRequest extends HttpServletRequestWrapper {
    BodylessGetRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    /** The page is HTML whatever the client accepts: Faces fails on a malformed Accept header. */
    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Accept") ? "text/html" : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase("Accept") ? Collections.enumeration(List.of("text/html")) : super.getHeaders(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
