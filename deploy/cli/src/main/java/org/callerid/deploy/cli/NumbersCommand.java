// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.usecase.CallerIdsUseCase;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
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

/** Lists and changes numbers. */
@Command(name = "numbers", mixinStandardHelpOptions = true, description = "Lists and changes numbers.")
final class NumbersCommand implements Runnable {
    private static final String NUMBERS = "the numbers";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: callerid numbers list, add, set or remove.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists numbers, in number order.")
    int list(
            @Option(names = "--area-code", paramLabel = "NPA", description = "only those of this area code") Optional<String> areaCode,
            @Option(names = "--active", negatable = true, description = "only active ones, or only inactive ones") Optional<Boolean> active,
            @Option(names = "--after", paramLabel = "NUMBER", description = "only those after this one") Optional<String> after,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "at most so many (1000)") int limit,
            @Mixin OutputOptions output) {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more.");
        }
        CallerIdListQuery query = valid(() -> new CallerIdListQuery(after.map(CallerIdNumber::parse),
                areaCode.map(AreaCode::new), active, limit));
        NumbersPrinter printer = new NumbersPrinter(spec.commandLine().getOut(), output);
        with((numbers, settings) -> {
            printer.print(numbers.page(query));
            return true;
        });
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false, description = "Adds one number.")
    int add(@Parameters(paramLabel = "NUMBER") String number, @Mixin NumberOptions options,
            @Mixin ReasonOption why) {
        CallerIdNumber added = valid(() -> CallerIdNumber.parse(number));
        CallerIdPatch patch = valid(options::patch);
        Attribution by = valid(() -> CommandLineActor.get(why.reason()));
        AddCallerId.Result result = with((numbers, settings) -> numbers.add(added, patch, by));
        return switch (result) {
            case AddCallerId.Result.Added unused -> done("added " + added.value());
            case AddCallerId.Result.AlreadyExists unused ->
                throw new FailedCommandException(
                        added.value() + " exists already; change it with: callerid numbers set");
        };
    }

    @Command(name = "set", mixinStandardHelpOptions = true, sortOptions = false, description = "Changes numbers.")
    int set(@Parameters(paramLabel = "NUMBER", arity = "1..*", description = NUMBERS) List<String> numbers,
            @Mixin NumberOptions options, @Mixin ReasonOption why) {
        CallerIdPatch patch = valid(options::patch);
        Attribution by = valid(() -> CommandLineActor.get(why.reason()));
        if (patch.equals(CallerIdPatch.EMPTY)) {
            throw new ParameterException(spec.commandLine(), "Say what to change, for example: --hourly-limit 50");
        }
        return each(numbers, "changed", (store, number) -> store.change(number, patch, by).isPresent());
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes numbers. A number that is added again later keeps its usage counts.")
    int remove(@Parameters(paramLabel = "NUMBER", arity = "1..*", description = NUMBERS) List<String> numbers,
            @Mixin ReasonOption why) {
        Attribution by = valid(() -> CommandLineActor.get(why.reason()));
        return each(numbers, "removed", (store, number) -> store.delete(number, by));
    }

    /** Exits with 1 if one of the numbers does not exist; the others are changed all the same. */
    private int each(List<String> texts, String done, BiFunction<CallerIdsUseCase, CallerIdNumber, Boolean> change) {
        List<CallerIdNumber> numbers = valid(() -> texts.stream().map(CallerIdNumber::parse).toList());
        List<CallerIdNumber> missing = with((store, settings) -> numbers.stream()
                .filter(number -> !change.apply(store, number))
                .toList());
        missing.forEach(number -> spec.commandLine().getErr().println("There is no number " + number.value() + "."));
        done(done + " " + (numbers.size() - missing.size()) + " of " + numbers.size());
        return missing.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int done(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private <T> T with(BiFunction<CallerIdsUseCase, Settings, T> work) {
        Settings settings = CommandSettings.read(spec.commandLine().getErr());
        return new Store(settings, false, spec.commandLine().getErr())
                .with(database -> work.apply(numbers(database, settings), settings));
    }

    private static CallerIdsUseCase numbers(Database database, Settings settings) {
        return new CallerIdsUseCase(new JpaCallerIds(database), new JpaRotation(database), settings.defaultLimit(),
                new DatabaseClock(database));
    }

    private <T> T valid(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
