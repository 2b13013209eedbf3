// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/** A partial change to a number's configuration. Empty fields stay unchanged. */
public record CallerIdPatch(FieldChange<Carrier> carrier, FieldChange<AreaCode> areaCode, Optional<Integer> hourlyLimit,
        Optional<Integer> dailyLimit, Optional<Boolean> active) {
    /** Changes nothing. */
    public static final CallerIdPatch EMPTY = new CallerIdPatch(FieldChange.unchanged(), FieldChange.unchanged(),
            Optional.empty(),
            Optional.empty(), Optional.empty());

    public CallerIdPatch {
        hourlyLimit.ifPresent(UsageLimit::requireValidHourlyLimit);
        dailyLimit.ifPresent(UsageLimit::requireValidDailyLimit);
    }

    public static CallerIdPatch activation(boolean active) {
        return EMPTY.withActive(Optional.of(active));
    }

    public CallerIdPatch withCarrier(FieldChange<Carrier> newCarrier) {
        return new CallerIdPatch(newCarrier, areaCode, hourlyLimit, dailyLimit, active);
    }

    public CallerIdPatch withAreaCode(FieldChange<AreaCode> newAreaCode) {
        return new CallerIdPatch(carrier, newAreaCode, hourlyLimit, dailyLimit, active);
    }

    public CallerIdPatch withLimits(Optional<Integer> hourly, Optional<Integer> daily) {
        return new CallerIdPatch(carrier, areaCode, hourly, daily, active);
    }

    public CallerIdPatch withActive(Optional<Boolean> newActive) {
        return new CallerIdPatch(carrier, areaCode, hourlyLimit, dailyLimit, newActive);
    }

    /** @throws InvalidValueException if the patch cannot be applied to {@code number} */
    public void validateFor(CallerIdNumber number) {
        if (number.isInternational() && areaCode.value().isPresent()) {
            throw new InvalidValueException("area-code.international",
                    "a number outside North America has no area code: leave area_code empty");
        }
    }

    public CallerIdConfig applyTo(CallerIdConfig config) {
        return new CallerIdConfig(carrier.applyTo(config.carrier()), areaCode.applyTo(config.areaCode()),
                limits(config.limit()), active.orElse(config.active()));
    }

    /** The configuration of a new number. By default it is active, in its own area code, with {@code defaultLimit}. */
    public CallerIdConfig toNewConfig(CallerIdNumber number, UsageLimit defaultLimit) {
        return new CallerIdConfig(carrier.value(), areaCode.applyTo(number.areaCode()), limits(defaultLimit),
                active.orElse(true));
    }

    private UsageLimit limits(UsageLimit otherwise) {
        return new UsageLimit(hourlyLimit.orElse(otherwise.hourly()), dailyLimit.orElse(otherwise.daily()));
    }
}
