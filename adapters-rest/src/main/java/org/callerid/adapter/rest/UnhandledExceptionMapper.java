// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Maps every exception to a response. Unexpected exceptions are logged here, and only here. */
@Provider
@Dependent
class UnhandledExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(UnhandledExceptionMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        String errorId = ErrorId.next();
        Response answer = Responses.failure(failure, errorId);
        if (answer.getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            LOG.log(Level.ERROR, "A request failed: " + errorId, failure);
        }
        return answer;
    }
}
