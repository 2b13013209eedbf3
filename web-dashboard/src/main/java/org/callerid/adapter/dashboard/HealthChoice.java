// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.validation.InvalidValueException;

/** Which health report is shown, and in which order. */
record HealthChoice(HealthPeriod period, HealthOrder order) {
    static final HealthChoice DEFAULT = new HealthChoice(HealthPeriod.WEEK, HealthOrder.MEDIAN);

    /**
     * The parameters of a URL, empty for the default.
     *
     * @throws InvalidValueException if there is no such period or order
     */
    static HealthChoice parse(String days, String sort) {
        return new HealthChoice(days.isEmpty() ? DEFAULT.period : HealthPeriod.parse(days),
                sort.isEmpty() ? DEFAULT.order : HealthOrder.parse(sort));
    }

    HealthChoice with(HealthPeriod other) {
        return new HealthChoice(other, order);
    }

    HealthChoice with(HealthOrder other) {
        return new HealthChoice(period, other);
    }

    PageUrl into(PageUrl address) {
        return address.with("days", period == DEFAULT.period ? "" : String.valueOf(period.days()))
                .with("sort", order == DEFAULT.order ? "" : order.label());
    }
}
