// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Decides the format of the response, once for answers and errors. Then hides the Accept header from Jersey, which
 * would answer 406 to clients that want errors as {@code application/problem+json}, because no successful response has
 * that type. It is better to serve a dialer than to reject it.
 */
@Provider
@PreMatching
@Priority(1)
@Dependent
class ResponseFormatFilter implements ContainerRequestFilter {
    private static final String PROPERTY = ResponseFormatFilter.class.getName();
    private static final String ACCEPT = PROPERTY + ".accept";

    private final RestSettings settings;

    @Inject
    ResponseFormatFilter(RestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        request.setProperty(PROPERTY, format(request.getUriInfo(), accept));
        if (accept != null) {
            request.setProperty(ACCEPT, accept);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    private ResponseFormat format(UriInfo uri, @Nullable String accept) {
        String parameter = uri.getQueryParameters().getFirst("format");
        if (Endpoints.isNextCid(uri.getPath())) {
            return ResponseFormat.negotiate(parameter, accept, settings.textByDefault());
        }
        return Endpoints.isCallBack(uri.getPath())
                ? ResponseFormat.negotiate(parameter, accept, false)
                : ResponseFormat.ofJson(accept);
    }

    /** The Accept header as it was sent. */
    static @Nullable String accept(ContainerRequestContext request) {
        return (String) request.getProperty(ACCEPT);
    }

    static ResponseFormat format(ContainerRequestContext request) {
        return (ResponseFormat) request.getProperty(PROPERTY);
    }
}
