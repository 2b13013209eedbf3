// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.callerid.domain.access.Operator;

/** Servlet attributes of requests. The wiring sets the public ones. */
public final class RequestAttributes {
    /** Present on requests that no client sent, such as warm-up requests; they are not logged. */
    public static final String SKIP_REQUEST_LOG = "org.callerid.unlogged";

    /** The client's address, a {@code String}. */
    public static final String CLIENT_ADDRESS = "org.callerid.client";

    /** Whose token came with the request, an {@link Operator}. */
    static final String OPERATOR = "org.callerid.operator";

    private RequestAttributes() {}

    /** @throws IllegalStateException if {@link OperatorOnlyFilter} has not let the request pass */
    static Operator operator(ContainerRequestContext request) {
        if (request.getProperty(OPERATOR) instanceof Operator operator) {
            return operator;
        }
        throw new IllegalStateException("the request was not authenticated");
    }
}
