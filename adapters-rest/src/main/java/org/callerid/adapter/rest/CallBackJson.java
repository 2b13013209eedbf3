// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /callback}: how the call was found and, if one was, which call.
 *
 * @param destination digits of the person called
 * @param status dial status, if the call was reported as over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallBackJson(String found, @Nullable String campaign, @Nullable String agent, @Nullable String destination,
        @Nullable String calledAt, @Nullable String callId, @Nullable String callerCode, @Nullable String status) {
    static CallBackJson of(CallBack callBack) {
        String found = callBack.found().label();
        return callBack.call()
                .map(call -> of(found, call.request(),
                        call.allocation().flatMap(made -> made.hangup().status()).orElse(null)))
                .orElseGet(() -> new CallBackJson(found, null, null, null, null, null, null, null));
    }

    private static CallBackJson of(String found, RequestLogRecord request, @Nullable String status) {
        return new CallBackJson(found, request.campaign().map(Campaign::name).orElse(""),
                request.agent().map(Agent::name).orElse(""), request.destination().orElse(null),
                request.at().toString(), request.callId().map(CallId::value).orElse(null),
                request.callerCode().map(CallerCode::value).orElse(null), status);
    }
}
