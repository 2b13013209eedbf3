// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.Reason;
import org.jspecify.annotations.Nullable;

/** The author of a change and the reason, for the audit trail. */
final class Attributions {
    private Attributions() {}

    /** @param reason the parameter; absent or blank for none */
    static Attribution of(ContainerRequestContext request, @Nullable String reason) {
        return of(request, Reason.parse(reason == null ? "" : reason));
    }

    static Attribution of(ContainerRequestContext request, Optional<Reason> reason) {
        return new Attribution(new Actor(RequestAttributes.operator(request).name(), Actor.Source.API,
                Optional.ofNullable(request.getProperty(RequestAttributes.CLIENT_ADDRESS)).map(String::valueOf)),
                reason);
    }
}
