// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaInventory;
import org.callerid.adapter.sheet.CsvNumberingPlans;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.application.port.in.ShowAreaCodes.NonGeographic;
import org.callerid.application.port.in.ShowAreaCodes.Unassigned;
import org.callerid.application.usecase.ShowAreaCodesUseCase;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where area codes are; contacts the database only to count numbers. */
@Command(name = "area", mixinStandardHelpOptions = true, sortOptions = false, description = "Shows where an area code is, and which other area codes serve the same ground.")
final class AreaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NPA", arity = "0..1", description = "the area code: three digits")
    private Optional<String> npa = Optional.empty();

    @Option(names = "--list", description = "lists all area codes in service, one a line")
    private boolean list;

    @Option(names = "--nearest", description = "also shows the nearest area codes")
    private boolean nearest;

    @Option(names = "--numbers", description = "also counts your numbers in each of the area codes shown")
    private boolean numbers;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (list == npa.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Give one area code, for example 424, or --list.");
        }
        if (list && numbers) {
            throw new ParameterException(spec.commandLine(), "--numbers needs one area code, for example 424.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = CommandSettings.read(err);
        ShowAreaCodes areaCodes = new ShowAreaCodesUseCase(
                new CsvNumberingPlans(settings.data().areaCodeFile(), err::println));
        AreaPrinter printer = new AreaPrinter(spec.commandLine().getOut(), output);
        if (list) {
            printer.print(areaCodes.inService());
        } else {
            Geographic found = found(areaCodes.show(areaCode(npa.orElseThrow())));
            printer.print(found, nearest,
                    numbers
                            ? Optional.of(new Store(settings, false, err).with(AreaCommand::supply))
                            : Optional.empty());
        }
        return CommandLine.ExitCode.OK;
    }

    private static Map<AreaCode, NumberSupply> supply(Database database) {
        return new JpaInventory(database).snapshot(new DatabaseClock(database).instant()).byAreaCode();
    }

    private AreaCode areaCode(String text) {
        try {
            return new AreaCode(text);
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), "An area code has three digits.", e);
        }
    }

    private static Geographic found(ShowAreaCodes.Result result) {
        return switch (result) {
            case Geographic found -> found;
            case NonGeographic(var areaCode, var use) -> throw new FailedCommandException(
                    "Area code " + areaCode + " belongs to no place; it is for " + use.description() + ".");
            case Unassigned(var areaCode) ->
                throw new FailedCommandException("Area code " + areaCode + " is not assigned.");
        };
    }
}
