// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.callerid.domain.audit.Actor;

/** Who makes a change: there is one administrator, so it is told from where. */
final class Actors {
    private Actors() {}

    static Actor of(ContainerRequestContext request) {
        return new Actor(request.getProperty(RequestAttributes.CLIENT) instanceof String address
                ? "api " + address
                : "api");
    }
}
