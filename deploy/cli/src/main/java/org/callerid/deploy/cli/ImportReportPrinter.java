// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.application.port.in.ImportCallerIds.Report;

/** Prints the report of an import for people: first the counts and how the sheet was read, then the refused rows. */
record ImportReportPrinter(Report report) {
    void printTo(PrintWriter out, PrintWriter err) {
        out.printf(Locale.ROOT, "loaded %d (added %d, changed %d, unchanged %d), refused %d%n", report.accepted(),
                report.added(),
                report.changed(), report.unchanged(), report.rejectedCount());
        out.printf(Locale.ROOT, "read %d rows%s%s%n", report.total(), how(report.layout()), columns(report.layout()));
        report.warnings().forEach(warning -> out.println("note: " + warning.message()));
        out.flush();
        report.rejected().first().forEach(row -> err.println("line " + row.line() + ": " + row.reason().message()));
        long others = report.rejectedCount() - report.rejected().first().size();
        if (others > 0) {
            err.println("and " + others + " rows more; --refused FILE writes all of them");
        }
        err.flush();
    }

    private static String how(SheetLayout layout) {
        if (layout.format().isEmpty()) {
            return "";
        }
        return " (" + layout.format() + (layout.separator().isEmpty() ? "" : ", " + layout.separator()) + ")";
    }

    private static String columns(SheetLayout layout) {
        String used = layout.columns()
                .stream()
                .filter(Column::isUsed)
                .map(ImportReportPrinter::name)
                .collect(
                        Collectors.joining(", "));
        String unused = layout.unusedColumns();
        return (used.isEmpty() ? "" : "; columns " + used) + (unused.isEmpty() ? "" : "; not used: " + unused);
    }

    private static String name(Column column) {
        String field = column.field().map(ImportField::columnName).orElse("");
        return column.name().equals(field) ? field : column.name() + " = " + field;
    }
}
