// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.callerid.domain.audit.Actor;

/**
 * The author of a change, for the audit trail. There is only one administrator, so the address tells authors apart.
 */
final class Actors {
    private Actors() {}

    static Actor of(ContainerRequestContext request) {
        return new Actor(request.getProperty(RequestAttributes.CLIENT_ADDRESS) instanceof String address
                ? "api " + address
                : "api");
    }
}
