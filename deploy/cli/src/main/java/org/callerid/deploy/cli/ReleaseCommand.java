// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaReservations;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.validation.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends the reservations of numbers. */
@Command(name = "release", mixinStandardHelpOptions = true, description = "Ends the reservations of numbers, whatever calls hold them: they can be allocated again at once.")
final class ReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NUMBER", arity = "1..*", description = "the numbers")
    private List<String> numbers = List.of();

    @Mixin
    private ReasonOption why = new ReasonOption();

    @Override
    public Integer call() {
        List<ReleaseRequest> requests = requests();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = CommandSettings.read(err);
        long released = new Store(settings, false, err).with(database -> release(requests, settings, database));
        spec.commandLine().getOut().println("released " + released + " of " + requests.size());
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private List<ReleaseRequest> requests() {
        try {
            Attribution by = CommandLineActor.get(why.reason());
            return numbers.stream()
                    .<ReleaseRequest>map(text -> new ReleaseRequest.ByNumber(CallerIdNumber.parse(text), by))
                    .toList();
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static long release(List<ReleaseRequest> requests, Settings settings, Database database) {
        Instant now = new DatabaseClock(database).instant();
        Releases releases = new JpaReservations(database, new UsageCalendar(settings.usageZone()))
                .release(requests, now);
        return releases.freed().stream().mapToLong(List::size).sum();
    }
}
