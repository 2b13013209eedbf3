// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Renders every error body: {@code {"detail":…}}, RFC 9457 for clients that ask for it, empty where text is wanted.
 * Also forbids caching of every response.
 */
@Provider
@Dependent
class ErrorResponseFilter implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // Every response describes the current moment, and GET /next-cid even reserves a number, so none may be cached.
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getEntity() instanceof ErrorBody error) {
            boolean nextCid = Endpoints.isNextCid(request.getUriInfo().getPath());
            render(nextCid ? error.withoutDigits() : error, ResponseFormatFilter.format(request), response);
        }
    }

    private static void render(ErrorBody error, ResponseFormat format, ContainerResponseContext response) {
        switch (format) {
            case JSON -> response.setEntity(error.toJson(), NONE, MediaType.APPLICATION_JSON_TYPE);
            case JSON_WITH_PROBLEMS ->
                response.setEntity(error.toProblemJson(), NONE, MediaType.valueOf(ErrorBody.PROBLEM_JSON));
            case TEXT -> response.setEntity("", NONE, MediaType.TEXT_PLAIN_TYPE);
        }
    }
}
