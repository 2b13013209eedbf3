// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.callerid.domain.access.Permission;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Shows and changes the level of this node's log. */
@Path(Endpoints.LOG_LEVEL)
@OperatorOnly
@Dependent
public class LogLevelResource {
    private final LogLevelControl control;

    @Inject
    LogLevelResource(LogLevelControl control) {
        this.control = control;
    }

    @GET
    public Response show() {
        return Responses.json(new ResponseBodies.LogLevel(control.level()));
    }

    @PUT
    @RequiresPermission(Permission.ADMINISTER)
    public Response change(@QueryParam("level") @Nullable String level) {
        String wanted = level == null ? "" : level.toLowerCase(Locale.ROOT);
        if (!control.levels().contains(wanted)) {
            throw new InvalidValueException("level",
                    "level must be one of " + String.join(", ", control.levels()));
        }
        control.change(wanted);
        return show();
    }
}
