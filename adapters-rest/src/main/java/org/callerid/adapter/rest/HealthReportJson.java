// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.List;
import org.callerid.adapter.rest.NumberHealthJson.Median;
import org.callerid.application.port.in.ShowHealthReport.HealthReport;
import org.callerid.domain.health.HealthOrder;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report, in one of its orders.
 *
 * @param median of all numbers; null if none is compared
 */
record HealthReportJson(int days, String from, String at, long compared, long belowMedian, @Nullable Median median,
        List<NumberHealthJson> numbers) {
    static HealthReportJson of(HealthReport report, HealthOrder order) {
        return new HealthReportJson(report.period().days(), report.from().toString(), report.at().toString(),
                report.compared(), report.belowMedian(), report.baselines().all().map(Median::of).orElse(null),
                report.worst(order).stream().map(NumberHealthJson::of).toList());
    }
}
