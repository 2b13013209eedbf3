// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.jspecify.annotations.Nullable;

/** Prints numbers as a table or as JSON. */
record NumbersPrinter(PrintWriter out, OutputOptions output) {
    private static final String ROW = "%-16s %-9s %-8s %8s %8s %-24s %s%n";

    void print(List<CallerIdRecord> numbers) {
        if (output.isJson()) {
            out.println(output.json(numbers.stream().map(NumberJson::of).toList()));
        } else {
            out.printf(Locale.ROOT, ROW, "NUMBER", "AREA CODE", "ACTIVE", "HOURLY", "DAILY", "LAST USED", "CARRIER");
            numbers.forEach(this::printRow);
        }
        out.flush();
    }

    private void printRow(CallerIdRecord number) {
        CallerIdConfig config = number.callerId().config();
        out.printf(Locale.ROOT, ROW, number.callerId().number().value(),
                config.areaCode().map(AreaCode::digits).orElse("-"),
                config.active() ? "yes" : "no", config.limit().hourly(), config.limit().daily(),
                number.lastUsedAt().map(Instant::toString).orElse("-"),
                config.carrier().map(Carrier::name).orElse("-"));
    }

    /** As in the HTTP API. */
    private record NumberJson(String callerId, @Nullable String areaCode, boolean isActive, int hourlyLimit,
            int dailyLimit, @Nullable String lastUsed, @Nullable String carrier) {
        static NumberJson of(CallerIdRecord number) {
            CallerIdConfig config = number.callerId().config();
            return new NumberJson(number.callerId().number().value(),
                    config.areaCode().map(AreaCode::digits).orElse(null), config.active(), config.limit().hourly(),
                    config.limit().daily(), number.lastUsedAt().map(Instant::toString).orElse(null),
                    config.carrier().map(Carrier::name).orElse(null));
        }
    }
}
