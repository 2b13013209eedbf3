// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenSheetTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FileCallerIdSheets sheets = new FileCallerIdSheets();
    private final Path folder;

    WrittenSheetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsWrittenIsReadAgainUnchanged() {
        List<CallerIdRecord> numbers = new ArrayList<>();
        List<String> carriers = List.of("AT&T", "Smith, \"Sons\"", "=HYPERLINK(1)", "+1", "-x", "@x", "'quoted", "'=x",
                "＝1+1", "－x", "＠x", "＋x", "None", "-", "N/A", "=\"x\"", "#1", "5\" Telecom", "a;b|c", "2.0", "1E9", "'",
                "''");
        for (int i = 0; i < carriers.size(); i++) {
            numbers.add(listed(String.valueOf(2_125_551_000L + i), Optional.of(new Carrier(carriers.get(i)))));
        }
        numbers.add(listed("+442071838750", Optional.empty()));

        SheetImport copy = new SheetImport(folder);
        Report report = copy.of(written(numbers));

        assertThat(report.rejected().count()).isZero();
        assertThat(copy.all()).extracting(one -> one.callerId().number(), one -> one.callerId().config())
                .containsExactlyInAnyOrderElementsOf(numbers.stream()
                        .map(one -> Tuple.tuple(one.callerId().number(), one.callerId().config()))
                        .toList());
        assertThat(copy.of(written(copy.all())).unchanged()).isEqualTo(numbers.size());
    }

    @Test
    void noCellIsWrittenThatASpreadsheetWouldCompute() {
        assertThat(written(List.of(listed("2125551001", Optional.of(new Carrier("=1+1"))), listed("+442071838750",
                Optional.of(new Carrier("＝1+1")))))).isEqualTo("""
                        caller_id,carrier,area_code,hourly_limit,daily_limit,is_active
                        2125551001,'=1+1,212,100,500,1
                        '+442071838750,'＝1+1,,100,500,1
                        """);
    }

    @Test
    void refusedRowsComeBackAsTheyWereAndAreReadOnceMended() {
        Report report = new SheetImport(folder).of("""
                Title;;
                DID;Provider;Note
                2125551001;AT&T;fine
                12;"Smith; ""Sons""\";=cmd()
                2125551001;again;
                2125551002;"open;
                """);
        StringWriter refused = new StringWriter();

        sheets.writeRejected(report.layout().heading(), report.rejected(), refused);

        assertThat(refused.toString()).isEqualTo(
                """
                        DID;Provider;Note
                        "# line 4: caller_id must be a North American number, such as 2125551234, or + with country code and number, such as +442071838750"
                        12;"Smith; ""Sons""\";=cmd()
                        "# line 5: caller_id is the same as in line 3"
                        2125551001;again;
                        "# line 6: a quotation mark is not closed"
                        2125551002;"open;
                        """);
        SheetImport mended = new SheetImport(folder);
        mended.of(refused.toString().replace("\n12;", "\n2125551012;").replace("\"open", "open"));
        assertThat(mended.listed().keySet()).containsExactly("2125551001", "2125551002", "2125551012");
        assertThat(mended.listed()).containsEntry("2125551012", "Smith; \"Sons\"|212|100|500|1");
    }

    @Test
    void tooManyRefusedRowsForMemoryAreKeptInAFileUntilTheyAreForgotten() {
        StringBuilder sheet = new StringBuilder("did\n");
        for (int i = 0; i < 5_000; i++) {
            sheet.append("bad ").append(i).append('\n');
        }
        SheetImport numbers = new SheetImport(folder);
        Path kept = folder.resolve("kept");
        PrivateImportFiles files = new PrivateImportFiles(kept);
        Report report = numbers.of(sheet.toString());
        var rows = files.newRejectedRows();
        report.rejected().forEach(rows::add);

        assertThat(report.rejected().count()).isEqualTo(5_000);
        assertThat(report.rejected().first()).hasSize(1_000);
        List<String> raw = new ArrayList<>();
        rows.forEach(row -> raw.add(row.raw()));
        assertThat(raw).hasSize(5_000).endsWith("bad 4999");
        assertThat(kept).isDirectoryContaining("glob:**import*");
        assertThat(kept.toFile().listFiles()).singleElement()
                .satisfies(file -> assertThat(PosixFilePermissions
                        .toString(Files.getPosixFilePermissions(file.toPath()))).isEqualTo("rw-------"));
        rows.close();
        assertThat(kept).isEmptyDirectory();
    }

    private String written(List<CallerIdRecord> numbers) {
        StringWriter csv = new StringWriter();
        sheets.write(numbers.iterator(), csv);
        return csv.toString();
    }

    private static CallerIdRecord listed(String number, Optional<Carrier> carrier) {
        CallerIdNumber parsed = new CallerIdNumber(number);
        CallerIdConfig config = new CallerIdConfig(carrier,
                parsed.isInternational() ? Optional.empty() : Optional.of(new AreaCode("212")),
                new UsageLimit(100, 500), true);
        return new CallerIdRecord(1, CallerId.create(parsed, config, NOON), NOON, NOON, Optional.empty(), 1);
    }
}
