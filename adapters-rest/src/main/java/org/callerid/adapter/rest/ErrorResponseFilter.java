// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Locale;

/**
 * Renders every error body: {@code {"detail":…}}, RFC 9457 for clients that ask for it, empty where text is wanted.
 * Also forbids caching of every response.
 */
@Provider
@Dependent
class ErrorResponseFilter implements ContainerResponseFilter {
    private static final String PROBLEM = "application/problem+json";

    private final RestSettings settings;

    @Inject
    ErrorResponseFilter(RestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // Every response describes the current moment, and GET /next-cid even reserves a number, so none may be cached.
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getEntity() instanceof ErrorBody error) {
            boolean nextCid = Endpoints.isNextCid(request.getUriInfo().getPath());
            if (nextCid && isTextWanted(request)) {
                response.setEntity("", new Annotation[0], MediaType.TEXT_PLAIN_TYPE);
            } else {
                shape(nextCid ? error.withoutDigits() : error, request, response);
            }
        }
    }

    private boolean isTextWanted(ContainerRequestContext request) {
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        return ResponseFormat.negotiate(format, AcceptHeaderBypassFilter.accept(request),
                settings.textByDefault()) == ResponseFormat.TEXT;
    }

    private static void shape(ErrorBody error, ContainerRequestContext request, ContainerResponseContext response) {
        String accept = AcceptHeaderBypassFilter.accept(request);
        if (accept != null && accept.toLowerCase(Locale.ROOT).contains(PROBLEM)) {
            response.setEntity(error.toProblemJson(), new Annotation[0], MediaType.valueOf(PROBLEM));
        } else {
            response.setEntity(error.toJson(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
