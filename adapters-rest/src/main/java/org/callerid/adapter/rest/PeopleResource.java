// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.callerid.application.port.in.ForgetPerson;
import org.callerid.domain.access.Permission;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.numbering.Destination;

/** Forgets people who were called, for the administrator. */
@Path(Endpoints.PEOPLE)
@OperatorOnly
@Dependent
public class PeopleResource {
    private static final Logger LOG = System.getLogger(PeopleResource.class.getName());

    private final ForgetPerson forgetPerson;

    @Inject
    PeopleResource(ForgetPerson forgetPerson) {
        this.forgetPerson = forgetPerson;
    }

    @DELETE
    @Path(Endpoints.DIGITS)
    @RequiresPermission(Permission.ADMINISTER)
    public Response forget(@PathParam("digits") String digits, @Context ContainerRequestContext request) {
        Destination person = Destination.parse(digits);
        Actor by = Attributions.of(request, Optional.empty()).actor();
        LOG.log(Level.INFO, "{0} removes a person who was called from the records, by a request from {1}", by.name(),
                by.address().orElse("an unknown address"));
        return Responses.json(new ResponseBodies.Forgotten(true, forgetPerson.forget(person)));
    }
}
