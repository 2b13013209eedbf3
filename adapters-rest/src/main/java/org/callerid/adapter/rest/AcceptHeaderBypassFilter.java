// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Puts the Accept header aside, so that Jersey does not judge it: it would answer 406 to whoever wants errors as
 * {@code application/problem+json}, since no success has that form, and a dialer is better served than refused.
 */
@Provider
@PreMatching
@Priority(1)
@Dependent
class AcceptHeaderBypassFilter implements ContainerRequestFilter {
    private static final String PROPERTY = AcceptHeaderBypassFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null) {
            request.setProperty(PROPERTY, accept);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    /** The header as it was sent. */
    static @Nullable String accept(ContainerRequestContext request) {
        return (String) request.getProperty(PROPERTY);
    }
}
