// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request without the parts of its URL that cannot be decoded. */
final class SanitizedRequest extends HttpServletRequestWrapper {
    /** Request attribute that is present if the URL cannot be decoded. */
    static final String MALFORMED_URL = SanitizedRequest.class.getName();
    /** Query parameters that are kept, because an error must not have a body where text is wanted. */
    private static final List<String> FORMATS = List.of("format=text", "format=json");

    private final boolean pathIsReadable;

    SanitizedRequest(HttpServletRequest request, boolean pathIsReadable) {
        super(request);
        this.pathIsReadable = pathIsReadable;
        request.setAttribute(MALFORMED_URL, true);
    }

    @Override
    public @Nullable String getQueryString() {
        return Optional.ofNullable(super.getQueryString())
                .flatMap(query -> Arrays.stream(query.split("&", -1)).filter(FORMATS::contains).findFirst())
                .orElse(null);
    }

    @Override
    public String getRequestURI() {
        return pathIsReadable ? super.getRequestURI() : "/";
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        return pathIsReadable ? url : url.replace(url.indexOf("/", url.indexOf("://") + 3), url.length(), "/");
    }
}
