// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaStatistics;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.usecase.ShowStatisticsUseCase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the totals of {@code /api/stats}. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Prints how many numbers there are, are reserved, and were requested in the last hour.")
final class StatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        StatisticsSnapshot now = new Store(CommandSettings.read(err), false, err)
                .with(database -> new ShowStatisticsUseCase(new JpaStatistics(database), new DatabaseClock(database))
                        .show());
        Totals totals = Totals.of(now);
        out.println(output.isJson() ? output.json(totals) : totals.text());
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** Under the names of {@code /api/stats}. */
    private record Totals(long totalCallerIds, long activeCallerIds, long activeReservations, long requestsLastHour,
            double avgResponseTimeMs) {
        static Totals of(StatisticsSnapshot now) {
            return new Totals(now.callerIds(), now.activeCallerIds(), now.activeReservations(),
                    now.requestsLastHour(), now.averageResponseMillis());
        }

        String text() {
            return String.format(Locale.ROOT, """
                    numbers               %d
                    active numbers        %d
                    active reservations   %d
                    requests, last hour   %d
                    average response      %.1f ms""", totalCallerIds, activeCallerIds, activeReservations,
                    requestsLastHour, avgResponseTimeMs);
        }
    }
}
