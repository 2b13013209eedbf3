// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.callerid.application.port.in.ExportHealthReport;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;

/** Writes what {@link ShowHealthReport} shows. */
public final class ExportHealthReportUseCase implements ExportHealthReport {
    private final ShowHealthReport reports;

    public ExportHealthReportUseCase(ShowHealthReport reports) {
        this.reports = reports;
    }

    @Override
    public String export(HealthPeriod period, HealthOrder order) {
        return Stream
                .concat(Stream.of(HealthCsv.HEADING), reports.report(period).worst(order).stream().map(HealthCsv::line))
                .map(line -> line + "\n")
                .collect(joining());
    }
}
