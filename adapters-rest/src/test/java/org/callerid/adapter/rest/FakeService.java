// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.callerid.adapter.rest.RestFixture.NOON;
import static org.callerid.adapter.rest.RestFixture.aCallerIdRecord;
import static org.callerid.adapter.rest.RestFixture.aReservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.in.ForgetPerson;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.application.port.in.ShowStatistics;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.StoreImportFile;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.NonGeographicUse;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.validation.InvalidValue;

/** All that the resources use, in memory. The result of an allocation can be set. */
final class FakeService
        implements
            AllocateCallerId,
            ReleaseCallerId,
            LookUpCallBack,
            ForgetPerson,
            AddCallerId,
            ChangeCallerId,
            DeleteCallerId,
            FindCallerIds,
            ImportCallerIds,
            ExportCallerIds,
            ExportCoverage,
            StoreImportFile,
            ShowStatistics,
            ShowAreaCodes,
            PlanCapacity,
            SignIn,
            RecordRequest,
            LogLevelControl {
    static final String LOCKED_OUT_TOKEN = "guessed-too-often";
    static final String TOKEN = "a-token-of-more-than-thirty-two-characters";
    static final String MANAGERS_TOKEN = "a-token-that-may-change-numbers";
    static final String VIEWERS_TOKEN = "a-token-that-may-read-only";
    private static final Map<String, Operator> OPERATORS = Map.of(TOKEN, Operator.ADMIN, MANAGERS_TOKEN,
            new Operator("ana", Role.MANAGER), VIEWERS_TOKEN, new Operator("bo", Role.VIEWER));

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final List<ReleaseRequest> releases = new CopyOnWriteArrayList<>();
    final List<String> ignored = new CopyOnWriteArrayList<>();
    final List<RequestLogEntry> entries = new CopyOnWriteArrayList<>();
    final List<Destination> forgotten = new CopyOnWriteArrayList<>();
    final List<String> imported = new CopyOnWriteArrayList<>();
    final ShowCoverage coverage = RestFixture::aCoverage;
    final ShowHealthReport healthReport = RestFixture::aHealthReport;
    final ShowNumberHealth health = new ShowNumberHealth() {
        @Override
        public Optional<NumberHealth> show(CallerIdNumber number, HealthPeriod period) {
            return find(number).map(listed -> RestFixture.aHealth());
        }

        @Override
        public Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers, HealthPeriod period) {
            throw new UnsupportedOperationException("only the dashboard asks for this");
        }
    };
    final List<PlanCapacity.Command> plans = new CopyOnWriteArrayList<>();
    final List<ColumnMapping> mappings = new CopyOnWriteArrayList<>();
    final List<Attribution> authors = new CopyOnWriteArrayList<>();
    private volatile String logLevel = "info";
    private final TreeMap<CallerIdNumber, CallerIdRecord> listed = new TreeMap<>();
    private volatile Function<Call, CompletionStage<AllocationResult>> allocation = FakeService::granted;

    private volatile Function<CallBackParties, CallBack> callBack = RestFixture::aCallBack;

    private static CompletionStage<AllocationResult> granted(Call call) {
        return CompletableFuture.supplyAsync(() -> new Allocated(aReservation(call)));
    }

    void allocationReturns(AllocationResult result) {
        allocation = call -> CompletableFuture.completedStage(result);
    }

    void allocationFails(RuntimeException failure) {
        allocation = call -> CompletableFuture.supplyAsync(() -> {
            throw failure;
        });
    }

    @Override
    public CompletionStage<AllocationResult> allocate(Call call) {
        calls.add(call);
        return allocation.apply(call);
    }

    void callBackFails(RuntimeException failure) {
        callBack = parties -> {
            throw failure;
        };
    }

    @Override
    public int forget(Destination person) {
        forgotten.add(person);
        return 3;
    }

    @Override
    public CallBack lookUp(CallBackParties parties) {
        return callBack.apply(parties);
    }

    @Override
    public CompletionStage<List<CallerIdNumber>> release(ReleaseRequest release) {
        releases.add(release);
        return CompletableFuture.completedStage(List.of(RestFixture.NUMBER));
    }

    @Override
    public synchronized AddCallerId.Result add(CallerIdNumber number, CallerIdPatch patch, Attribution by) {
        authors.add(by);
        if (listed.containsKey(number)) {
            return new AddCallerId.Result.AlreadyExists();
        }
        listed.put(number, aCallerIdRecord(number, patch));
        return new AddCallerId.Result.Added(aCallerIdRecord(number, patch));
    }

    @Override
    public synchronized Optional<CallerIdRecord> change(CallerIdNumber number, CallerIdPatch patch, Attribution by) {
        authors.add(by);
        return Optional.ofNullable(listed.computeIfPresent(number, (same, old) -> new CallerIdRecord(old.id(),
                old.callerId().withConfig(patch.applyTo(old.callerId().config())), NOON, NOON, Optional.of(NOON),
                old.revision() + 1)));
    }

    @Override
    public synchronized ChangeCallerId.Result changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch,
            long revision, Attribution by) {
        CallerIdRecord current = listed.get(number);
        if (current == null) {
            return new ChangeCallerId.Result.NotFound();
        }
        return current.revision() == revision
                ? new ChangeCallerId.Result.Changed(change(number, patch, by).orElseThrow())
                : new ChangeCallerId.Result.Conflict(current);
    }

    @Override
    public synchronized boolean delete(CallerIdNumber number, Attribution by) {
        authors.add(by);
        return listed.remove(number) != null;
    }

    @Override
    public synchronized Optional<CallerIdRecord> find(CallerIdNumber number) {
        return Optional.ofNullable(listed.get(number));
    }

    @Override
    public synchronized List<CallerIdRecord> page(CallerIdListQuery query) {
        return new ArrayList<>(listed.values()).stream()
                .filter(one -> query.after().isEmpty()
                        || one.callerId().number().compareTo(query.after().get()) > 0)
                .filter(one -> query.active().isEmpty()
                        || one.callerId().config().active() == query.active().get())
                .limit(query.limit())
                .toList();
    }

    @Override
    public void exportTo(Writer sheet, List<CallerIdNumber> numbers) {
        throw new UnsupportedOperationException("only the dashboard asks for this");
    }

    @Override
    public void exportRejected(Report report, Writer sheet) {
        throw new UnsupportedOperationException("only the dashboard asks for this");
    }

    @Override
    public Path store(InputStream sheet) {
        try {
            Path file = Files.createTempFile("sheet", ".csv");
            Files.copy(sheet, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, Attribution by, LongConsumer progressListener) {
        authors.add(by);
        try {
            imported.add(Files.readString(sheet));
            mappings.add(mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Column number = new Column(1, "did", Optional.of(ImportField.CALLER_ID), false);
        return new Report(5, 2, 1, 0, new FakeRejectedRows(List.of(
                new RejectedRow(3, InvalidValue.of("row.no-caller-id", "caller_id is missing"), ",AT&T"),
                new RejectedRow(4, InvalidValue.of("row.no-caller-id", "caller_id is missing"), ",\"x")), 1),
                new SheetLayout("UTF-8", "comma", List.of(number), Optional.of("did"), List.of(), Optional.empty(),
                        List.of()),
                List.of(InvalidValue.of("odd.limits", "odd")));
    }

    @Override
    public void exportTo(Writer sheet, CallerIdFilter filter) {
        try {
            sheet.write("caller_id,carrier\r\n2125551234,Télécom\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StatisticsSnapshot show() {
        return new StatisticsSnapshot(20, 19, 4, 1000, 1.84, NOON);
    }

    @Override
    public ShowAreaCodes.Result show(AreaCode areaCode) {
        return switch (areaCode.digits()) {
            case "310" -> RestFixture.losAngeles();
            case "800" -> new ShowAreaCodes.NonGeographic(areaCode, NonGeographicUse.TOLL_FREE);
            default -> new ShowAreaCodes.Unassigned(areaCode);
        };
    }

    @Override
    public List<ShowAreaCodes.Geographic> inService() {
        throw new UnsupportedOperationException("only the command line asks for this");
    }

    @Override
    public String export(ShowCoverage.Filter filter) {
        return "area_code\n" + coverage.show()
                .areaCodes()
                .stream()
                .filter(filter::matches)
                .map(row -> row.coverage().areaCode() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public CapacityPlan plan(PlanCapacity.Command command) {
        plans.add(command);
        return RestFixture.aPlan();
    }

    @Override
    public SignIn.Result signIn(String token, String client) {
        if (OPERATORS.containsKey(token)) {
            return new SignIn.Result.SignedIn(OPERATORS.get(token));
        }
        return token.equals(LOCKED_OUT_TOKEN)
                ? new SignIn.Result.LockedOut(RestFixture.NOON.plusSeconds(42))
                : new SignIn.Result.WrongToken();
    }

    @Override
    public void record(RequestLogEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<String> levels() {
        return List.of("error", "warning", "info", "debug");
    }

    @Override
    public String level() {
        return logLevel;
    }

    @Override
    public void change(String level) {
        logLevel = level;
    }
}
