// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * A row of the table of calls.
 *
 * @param destination as people read it; empty if the request could not be parsed
 * @param number the number shown; empty if the call got none
 * @param match the key of whether the number is local; empty without a number
 * @param result the name of its result
 * @param answer of a call that got no number: what was requested, and the status of the response
 * @param request the id of its request
 */
public record CallRow(Instant at, String destination, String number, String match, String campaign, String agent,
        String result, String answer, Optional<Duration> duration, String request) {
    static CallRow of(CallRecord call, Instant now, PhoneNumberFormats phones) {
        RequestLogRecord request = call.request();
        Optional<AllocationRecord> allocation = call.allocation();
        return new CallRow(request.at(),
                allocation.map(made -> phones.of(made.reservation().call().destination()))
                        .or(() -> request.destination().map(phones::destination))
                        .orElse(""),
                request.callerId().map(CallerIdNumber::value).orElse(""),
                allocation.map(made -> made.reservation().isLocal() ? "call.local" : "call.not-local").orElse(""),
                request.campaign().map(Campaign::name).orElse(""), request.agent().map(Agent::name).orElse(""),
                CallResultLabels.nameOf(call.result(now)),
                request.callerId().isPresent() ? "" : request.endpoint() + " " + request.status(),
                allocation.flatMap(AllocationRecord::duration), String.valueOf(request.id()));
    }
}
