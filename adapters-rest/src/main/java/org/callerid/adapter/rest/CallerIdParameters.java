// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.callerid.ActiveFlag;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Parses an administrator's parameters for a number. Every method throws {@link InvalidValueException} if a value is
 * invalid, with a message that says what to send.
 *
 * @param values by the names of the integration guide; an empty value clears its field
 */
record CallerIdParameters(Map<String, String> values) {
    /** @throws WebApplicationException 422 if the number is missing */
    CallerIdNumber callerId() {
        return value("caller_id").map(CallerIdNumber::parse)
                .orElseThrow(() -> new WebApplicationException(
                        Responses.unprocessable("caller_id is missing: the phone number to add")));
    }

    CallerIdPatch initialPatch() {
        return CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceIfPresent(value("carrier").map(Carrier::new)))
                .withAreaCode(FieldChange.replaceIfPresent(areaCode()))
                .withLimits(value("hourly_limit").map(UsageLimit::parseHourly),
                        value("daily_limit").map(UsageLimit::parseDaily))
                .withActive(active());
    }

    /** @throws InvalidValueException also if there is nothing to change */
    CallerIdPatch patch() {
        CallerIdPatch patch = initialPatch();
        if (isCleared("carrier")) {
            patch = patch.withCarrier(FieldChange.clear());
        }
        if (isCleared("area_code")) {
            patch = patch.withAreaCode(FieldChange.clear());
        }
        if (patch.equals(CallerIdPatch.EMPTY)) {
            throw new InvalidValueException("change.nothing",
                    "Nothing to change: send carrier, area_code, hourly_limit, daily_limit or is_active");
        }
        return patch;
    }

    Optional<AreaCode> areaCode() {
        return value("area_code").map(AreaCode::new);
    }

    Optional<Boolean> active() {
        return value("is_active").map(ActiveFlag::parse);
    }

    Optional<Reason> reason() {
        return value("reason").map(Reason::new);
    }

    Optional<CallerIdNumber> after() {
        return value("after").map(CallerIdNumber::parse);
    }

    int pageSize(int usual, int largest) {
        int size = value("limit").map(text -> parseIntOrZero(text)).orElse(usual);
        if (size < 1 || size > largest) {
            throw new InvalidValueException("page-size", "limit must be a whole number from 1 to {0}", largest);
        }
        return size;
    }

    private static int parseIntOrZero(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private boolean isCleared(String name) {
        return "".equals(values.get(name));
    }
}
