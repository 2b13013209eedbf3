// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callerid.application.port.in.ForgetPerson;
import org.callerid.domain.access.Permission;
import org.callerid.domain.numbering.Destination;

/** Forgets people who were called, for the administrator. */
@Path(Endpoints.PEOPLE)
@OperatorOnly
@Dependent
public class PeopleResource {
    private final ForgetPerson forgetPerson;

    @Inject
    PeopleResource(ForgetPerson forgetPerson) {
        this.forgetPerson = forgetPerson;
    }

    @DELETE
    @Path(Endpoints.DIGITS)
    @RequiresPermission(Permission.ADMINISTER)
    public Response forget(@PathParam("digits") String digits) {
        return Responses.json(new ResponseBodies.Forgotten(true, forgetPerson.forget(Destination.parse(digits))));
    }
}
