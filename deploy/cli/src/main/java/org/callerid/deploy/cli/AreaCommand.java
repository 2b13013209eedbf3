// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callerid.adapter.sheet.CsvNumberingPlans;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.application.port.in.ShowAreaCodes.NonGeographic;
import org.callerid.application.port.in.ShowAreaCodes.Unassigned;
import org.callerid.application.usecase.ShowAreaCodesUseCase;
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

/** Shows where area codes are, without a database. */
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

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (list == npa.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Give one area code, for example 424, or --list.");
        }
        PrintWriter err = spec.commandLine().getErr();
        ShowAreaCodes areaCodes = new ShowAreaCodesUseCase(
                new CsvNumberingPlans(CommandSettings.read(err).data().areaCodeFile(), err::println));
        AreaPrinter printer = new AreaPrinter(spec.commandLine().getOut(), output);
        if (list) {
            printer.print(areaCodes.inService());
        } else {
            printer.print(found(areaCodes.show(areaCode(npa.orElseThrow()))), nearest);
        }
        return CommandLine.ExitCode.OK;
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
