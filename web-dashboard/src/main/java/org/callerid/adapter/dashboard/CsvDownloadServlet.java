// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ExportHealthReport;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;

/** Downloads: the numbers that are selected or match a filter, the rows that an import refused, the coverage and the health. */
@WebServlet(urlPatterns = {Paths.EXPORT, Paths.REJECTED_ROWS, Paths.COVERAGE, Paths.HEALTH}, asyncSupported = true)
public class CsvDownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ExportCallerIds export;
    private final transient ExportCoverage exportCoverage;
    private final transient ExportHealthReport exportHealthReport;
    private final transient ImportWizard wizard;

    @Inject
    public CsvDownloadServlet(ExportCallerIds export, ExportCoverage exportCoverage,
            ExportHealthReport exportHealthReport, ImportWizard wizard) {
        this.export = export;
        this.exportCoverage = exportCoverage;
        this.exportHealthReport = exportHealthReport;
        this.wizard = wizard;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Paths.of(request)) {
            case Paths.REJECTED_ROWS -> exportRejected(response);
            case Paths.COVERAGE -> exportCoverage(request, response);
            case Paths.HEALTH -> exportHealth(request, response);
            default -> exportNumbers(request, response);
        }
    }

    private void exportCoverage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String[]> parameters = request.getParameterMap();
        ShowCoverage.Filter filter;
        try {
            filter = new CoverageFilter(FieldParser.first(parameters, "area"), FieldParser.first(parameters, "status"),
                    FieldParser.first(parameters, "state"), FieldParser.first(parameters, "country")).filter();
        } catch (InvalidValueException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String csv = exportCoverage.export(filter);
        name("coverage.csv", response);
        response.getWriter().write(csv);
    }

    private void exportHealth(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HealthChoice choice;
        try {
            choice = HealthChoice.parse(FieldParser.first(request.getParameterMap(), "days"),
                    FieldParser.first(request.getParameterMap(), "sort"));
        } catch (InvalidValueException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String csv = exportHealthReport.export(choice.period(), choice.order());
        name("health.csv", response);
        response.getWriter().write(csv);
    }

    private void exportRejected(HttpServletResponse response) throws IOException {
        Optional<Report> report = wizard.report();
        if (report.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        name("refused.csv", response);
        export.exportRejected(report.get(), response.getWriter());
    }

    /** Exports the numbers that are selected, or all that match. */
    private void exportNumbers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BulkRequest asked = BulkRequest.of(request.getParameterMap());
        List<CallerIdNumber> chosen;
        CallerIdFilter filter;
        try {
            chosen = asked.numbers();
            filter = asked.filter().filter();
        } catch (InvalidValueException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        name("numbers.csv", response);
        if (chosen.isEmpty()) {
            export.exportTo(response.getWriter(), filter);
        } else {
            export.exportTo(response.getWriter(), chosen);
        }
    }

    private static void name(String file, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
