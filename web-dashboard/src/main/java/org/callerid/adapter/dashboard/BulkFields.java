// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Map;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The values that many numbers get, as in the URL and in the form.
 *
 * @param clearCarrier whether the carrier is removed
 */
public record BulkFields(String hourlyLimit, String dailyLimit, String carrier, boolean clearCarrier) {
    static BulkFields of(Map<String, String[]> parameters) {
        return new BulkFields(FieldParser.first(parameters, "hourly"), FieldParser.first(parameters, "daily"),
                FieldParser.first(parameters, "newcarrier"),
                Boolean.parseBoolean(FieldParser.first(parameters, "clearcarrier")));
    }

    /** Whether the form has a field with this parameter's name. */
    static boolean has(String parameter) {
        return parameter.matches("hourly|daily|newcarrier|clearcarrier");
    }

    PageUrl into(PageUrl address) {
        return address.with("hourly", hourlyLimit)
                .with("daily", dailyLimit)
                .with("newcarrier", carrier)
                .with("clearcarrier", clearCarrier ? "true" : "");
    }

    /** @throws InvalidValueException if a limit cannot be used, or there is none */
    CallerIdPatch limits() {
        Optional<Integer> hourly = FieldParser.parse(hourlyLimit, UsageLimit::parseHourly);
        Optional<Integer> daily = FieldParser.parse(dailyLimit, UsageLimit::parseDaily);
        if (hourly.isEmpty() && daily.isEmpty()) {
            throw new InvalidValueException("bulk.no-limit", "Enter an hourly or a daily limit.");
        }
        return CallerIdPatch.EMPTY.withLimits(hourly, daily);
    }

    /** @throws InvalidValueException if the carrier cannot be used, or is both given and removed, or neither */
    CallerIdPatch carrierChange() {
        if (carrier.isEmpty() != clearCarrier) {
            throw new InvalidValueException("bulk.no-carrier", "Enter a carrier, or choose to remove it.");
        }
        return CallerIdPatch.EMPTY
                .withCarrier(clearCarrier ? FieldChange.clear() : FieldChange.replaceWith(new Carrier(carrier)));
    }
}
