// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaCallHistory;
import org.callerid.adapter.jpa.JpaInventory;
import org.callerid.adapter.jpa.JpaTraffic;
import org.callerid.adapter.sheet.CsvNumberingPlans;
import org.callerid.adapter.sheet.DemandSheet;
import org.callerid.application.model.CapacityPlanReport;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.application.port.in.PlanCapacity.Demand;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.usecase.PlanCapacityUseCase;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.validation.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans how many numbers each area code needs. */
@Command(name = "plan", mixinStandardHelpOptions = true, sortOptions = false, description = "Plans how many numbers each area code needs, and compares that with the active ones. Prints CSV.")
final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--csv", paramLabel = "FILE", description = "expected demand: columns area_code,calls_busiest_hour,calls_day")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--observed", paramLabel = "PERIOD", description = "plans for the requests of so many days or hours instead, for example 7d or 36h")
    private Optional<String> observed = Optional.empty();

    @Mixin
    private PlanningOptions planning = new PlanningOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (csv.isPresent() == observed.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Say what to plan for: --csv FILE or --observed 7d.");
        }
        PlanCapacity.Command command = valid(
                () -> new PlanCapacity.Command(demand(), planning.holdTime(), planning.assumptions()));
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = CommandSettings.read(err);
        NumberingPlans plans = new CsvNumberingPlans(settings.data().areaCodeFile(), err::println);
        print(new Store(settings, false, err).with(database -> plan(command, database, plans, settings)));
        return CommandLine.ExitCode.OK;
    }

    private Demand demand() {
        return observed.<Demand>map(period -> new Demand.Observed(ObservationPeriod.parse(period)))
                .orElseGet(() -> expected(csv.orElseThrow()));
    }

    private static Demand expected(Path sheet) {
        if (!Files.isReadable(sheet)) {
            throw new FailedCommandException("There is no file " + sheet + " that can be read.");
        }
        try {
            return new Demand.Expected(DemandSheet.read(sheet));
        } catch (InvalidValueException e) {
            throw new FailedCommandException(sheet + ": " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new FailedCommandException("The file " + sheet + " cannot be read.", e);
        }
    }

    private static CapacityPlan plan(PlanCapacity.Command command, Database database, NumberingPlans plans,
            Settings settings) {
        try {
            return new PlanCapacityUseCase(new JpaTraffic(database), new JpaInventory(database),
                    new JpaCallHistory(database), plans, settings.defaultLimit(),
                    new UsageCalendar(settings.usageZone()), new DatabaseClock(database)).plan(command);
        } catch (InvalidValueException e) {
            throw new FailedCommandException(e.getMessage() + ".", e);
        }
    }

    private void print(CapacityPlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            out.println(output.json(CapacityPlanReport.fields(plan)));
        } else {
            out.print(CapacityPlanReport.csv(plan));
        }
        out.flush();
    }

    private <T> T valid(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage() + ".", e);
        }
    }
}
