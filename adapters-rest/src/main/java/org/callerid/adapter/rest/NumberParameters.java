// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.numbering.AreaCode;

/**
 * What an administrator says of a number, in values. Every method throws {@link IllegalArgumentException} for what is
 * unusable, in words that say what to send.
 *
 * @param values by the names the integration guide has for them; none blank
 */
record NumberParameters(Map<String, String> values) {
    /** @throws WebApplicationException 422 if it is missing */
    CallerIdNumber callerId() {
        return value("caller_id").map(CallerIdNumber::written)
                .orElseThrow(() -> new WebApplicationException(
                        Answers.unprocessable("caller_id is missing: the phone number to add")));
    }

    ListingChange listing() {
        return new ListingChange(value("carrier").map(Carrier::new), areaCode(), limit("hourly_limit"),
                limit("daily_limit"), active());
    }

    /** @throws IllegalArgumentException also if nothing is said */
    ListingChange change() {
        ListingChange change = listing();
        if (change.equals(ListingChange.NONE)) {
            throw new IllegalArgumentException(
                    "Nothing to change: send carrier, area_code, hourly_limit, daily_limit or is_active");
        }
        return change;
    }

    Optional<AreaCode> areaCode() {
        return value("area_code").map(AreaCode::new);
    }

    Optional<Boolean> active() {
        return value("is_active").map(text -> switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException("is_active must be 1 or 0");
        });
    }

    Optional<CallerIdNumber> after() {
        return value("after").map(CallerIdNumber::written);
    }

    int pageSize(int usual, int largest) {
        int size = value("limit").map(text -> wholeNumberOr0(text)).orElse(usual);
        if (size < 1 || size > largest) {
            throw new IllegalArgumentException("limit must be a whole number from 1 to " + largest);
        }
        return size;
    }

    /** What is no whole number becomes 0, which the domain refuses in words that fit both. */
    private Optional<Integer> limit(String name) {
        return value(name).map(text -> wholeNumberOr0(text));
    }

    private static int wholeNumberOr0(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
