// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Permission;

/** Rejects the request of an operator whose role does not have the permission. */
record PermissionFilter(Permission required) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Operator operator = RequestAttributes.operator(request);
        if (!operator.may(required)) {
            request.abortWith(Responses.notPermitted(operator, required));
        }
    }
}
