// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupReport;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.validation.InvalidValueException;

/** Parses the arguments that Asterisk sends about a call. */
final class CallArguments {
    private static final String CALL_ID = "agi_uniqueid";
    private static final String CALLER_ID_NAME = "agi_calleridname";
    private static final String EXTENSION = "agi_extension";
    private static final String CALLER_ID = "agi_callerid";
    /** No value of a report may have it. */
    private static final String UNUSABLE = "%";

    private CallArguments() {}

    /**
     * Parses the call to place: campaign, agent and destination, in this order. The destination defaults to the
     * extension.
     *
     * @throws InvalidValueException if a value has invalid characters or there is no destination
     */
    static Call parseCall(AgiRequest request) {
        Destination destination = request.argument("to", 3)
                .or(() -> request.value(EXTENSION))
                .map(Destination::parse)
                .orElseThrow(() -> new InvalidValueException("destination.missing", "there is no destination"));
        return new Call(destination, new Campaign(request.argument("campaign", 1).orElse("")),
                new Agent(request.argument("agent", 2).orElse("")), request.value(CALL_ID).map(CallId::new),
                request.value(CALLER_ID_NAME).flatMap(CallerCode::tryParse));
    }

    /**
     * Parses the release of a call that has ended. An invalid destination is ignored, as an odd status is: neither must
     * prevent the release of a number.
     *
     * @throws InvalidValueException if the call has no valid id
     */
    static ReleaseRequest parseRelease(AgiRequest request) {
        CallId call = request.value(CALL_ID)
                .map(CallId::new)
                .orElseThrow(() -> new InvalidValueException("call-id.missing", "there is no call"));
        return new ReleaseRequest.ByCall(call, destination(request), report(request).hangup());
    }

    /** How the call ended, as sent: dial status, hangup cause, destination, talk time and reason, in this order. */
    static HangupReport report(AgiRequest request) {
        return new HangupReport(sent("status", 1, request), sent("cause", 2, request), sent("answered", 4, request),
                sent("reason", 5, request));
    }

    /**
     * Parses who calls whom: the number called and the one calling, in this order. They default to the extension and
     * the caller id. What is missing or cannot be understood is unknown, as a withheld number is.
     */
    static CallBackParties parseCallBack(AgiRequest request) {
        return CallBackParties.parse(textOrEmpty(request, "did", 1, EXTENSION),
                textOrEmpty(request, "from", 2, CALLER_ID));
    }

    private static String textOrEmpty(AgiRequest request, String name, int place, String otherwise) {
        try {
            return request.argument(name, place).or(() -> request.value(otherwise)).orElse("");
        } catch (InvalidValueException notEncoded) {
            return "";
        }
    }

    private static Optional<String> sent(String name, int place, AgiRequest request) {
        try {
            return request.argument(name, place);
        } catch (InvalidValueException undecodable) {
            return Optional.of(UNUSABLE);
        }
    }

    private static Optional<Destination> destination(AgiRequest request) {
        try {
            return request.argument("to", 3).map(Destination::parse);
        } catch (InvalidValueException unusable) {
            return Optional.empty();
        }
    }
}
