// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.callback.CallBackParties;
import org.jspecify.annotations.Nullable;

/**
 * Which call does somebody return who calls one of the numbers? An incoming call is never held up: whatever cannot be
 * found out is answered as not found.
 */
@Path(Endpoints.CALL_BACK)
@Singleton
public class CallBackResource {
    private final LookUpCallBack lookUpCallBack;

    @Inject
    CallBackResource(LookUpCallBack lookUpCallBack) {
        this.lookUpCallBack = lookUpCallBack;
    }

    @GET
    public Response lookUp(
            @QueryParam("did") @Nullable String did,
            @QueryParam("from") @Nullable String from,
            @QueryParam("format") @Nullable String format,
            @Context ContainerRequestContext request) {
        CallParameters.validateFormat(format);
        return Responses.callBack(lookUp(CallParameters.parseCallBack(did, from), RequestLogContext.of(request)),
                ResponseFormatFilter.format(request));
    }

    private CallBack lookUp(CallBackParties parties, RequestLogContext context) {
        try {
            CallBack callBack = lookUpCallBack.lookUp(parties);
            context.recordCallBack(callBack);
            return callBack;
        } catch (StoreUnavailableException | OverloadedException e) {
            context.recordUnavailable();
            return CallBack.none(parties);
        }
    }
}
