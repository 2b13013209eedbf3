// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupReport;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Parses the parameters that dialers send about a call. Error messages never repeat any of them. */
final class CallParameters {
    private CallParameters() {}

    /**
     * Parses the call to place.
     *
     * @throws InvalidValueException if {@code to} is not a valid destination
     * @throws WebApplicationException 422 if {@code to} is missing or another parameter is invalid
     */
    static Call parseCall(@Nullable String to, @Nullable String campaign, @Nullable String agent,
            @Nullable String callId) {
        Destination destination = nonBlank(to).map(CallParameters::destination)
                .orElseThrow(() -> unprocessable("Parameter to is missing: the number the call goes to"));
        return new Call(destination, parseOr422(nonBlank(campaign).orElse(""), Campaign::new),
                parseOr422(nonBlank(agent).orElse(""), Agent::new), nonBlank(callId).map(CallParameters::callId));
    }

    /**
     * Parses the release of a call that has ended. An invalid destination is ignored, as an odd status is: neither must
     * prevent the release of a number.
     *
     * @throws WebApplicationException 422 if {@code callId} is missing or invalid
     */
    static ReleaseRequest parseRelease(@Nullable String callId, @Nullable String to, HangupReport report) {
        CallId call = nonBlank(callId).map(CallParameters::callId)
                .orElseThrow(() -> unprocessable("Parameter call_id is missing: the one given to next-cid"));
        return new ReleaseRequest.ByCall(call, parseOrEmpty(to, CallParameters::destination), report.hangup());
    }

    static HangupReport report(@Nullable String status, @Nullable String cause, @Nullable String answered,
            @Nullable String reason) {
        return new HangupReport(nonBlank(status), nonBlank(cause), nonBlank(answered), nonBlank(reason));
    }

    /** Parses who calls whom. What is missing or cannot be understood is unknown, as a withheld number is. */
    static CallBackParties parseCallBack(@Nullable String did, @Nullable String from) {
        return CallBackParties.parse(nonBlank(did).map(QueryText::restorePlus).orElse(""),
                nonBlank(from).map(QueryText::restorePlus).orElse(""));
    }

    /**
     * Rejects an unknown format instead of using the default, which would send the response to the wrong parser.
     *
     * @throws WebApplicationException 422 if {@code format} is unknown
     */
    static void validateFormat(@Nullable String format) {
        if (nonBlank(format).isPresent() && ResponseFormat.isTextNamed(format).isEmpty()) {
            throw unprocessable("Parameter format must be json or text");
        }
    }

    private static Destination destination(String to) {
        return Destination.parse(QueryText.restorePlus(to));
    }

    private static CallId callId(String raw) {
        return parseOr422(raw, CallId::new);
    }

    private static <T> Optional<T> parseOrEmpty(@Nullable String raw, Function<String, T> meaning) {
        try {
            return nonBlank(raw).map(meaning);
        } catch (InvalidValueException unusable) {
            return Optional.empty();
        }
    }

    private static <T> T parseOr422(String raw, Function<String, T> meaning) {
        try {
            return meaning.apply(raw);
        } catch (InvalidValueException e) {
            throw new WebApplicationException(e, Responses.unprocessable(String.valueOf(e.getMessage())));
        }
    }

    private static WebApplicationException unprocessable(String detail) {
        return new WebApplicationException(Responses.unprocessable(detail));
    }

    private static Optional<String> nonBlank(@Nullable String raw) {
        return Optional.ofNullable(raw).filter(text -> !text.isBlank());
    }
}
