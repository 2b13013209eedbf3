// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdSheets.Column;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.callerid.application.port.out.CallerIdSheets.SheetRow;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.Listing;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCallerIdSheetsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final CsvCallerIdSheets sheets = new CsvCallerIdSheets();

    @Test
    void theGuidesExampleIsRead() {
        assertThat(read("""
                caller_id,carrier,area_code,hourly_limit,daily_limit
                2125551001,AT&T,212,100,500
                """)).containsExactly(new SheetRow(2, Map.of("caller_id", "2125551001", "carrier", "AT&T", "area_code",
                "212", "hourly_limit", "100", "daily_limit", "500")));
    }

    @Test
    void columnsMayStandInAnyOrderAndLetterCase() {
        assertThat(read("Carrier, CALLER_ID \nVerizon,2125551001\n"))
                .containsExactly(new SheetRow(2, Map.of("caller_id", "2125551001", "carrier", "Verizon")));
    }

    @Test
    void aByteOrderMarkCrlfQuotesAndBlankLinesAreUnderstood() {
        assertThat(
                read("\uFEFF\"caller_id\",carrier\r\n\r\n2125551001,\"Smith, \"\"Sons\"\"\"\r\n   \r\n2125551002,\r\n"))
                .containsExactly(new SheetRow(3, Map.of("caller_id", "2125551001", "carrier", "Smith, \"Sons\"")),
                        new SheetRow(5, Map.of("caller_id", "2125551002")));
    }

    @Test
    void vicidialsListOfCallerIdsByAreaCodeIsUnderstood() {
        assertThat(read("""
                campaign_id,areacode,outbound_cid,active,cid_description,call_count_today
                SALES,332,2125551001,Y,"New York, overlay",17
                SALES,212,2125551001,N,New York,0
                SUPPORT,310,3105551001,N,,0
                SUPPORT,310,,Y,,0
                """)).containsExactlyInAnyOrder(
                new SheetRow(2, Map.of("caller_id", "2125551001", "area_code", "212", "is_active", "1")),
                new SheetRow(4, Map.of("caller_id", "3105551001", "area_code", "310", "is_active", "0")),
                SheetRow.faulty(5, InvalidValue.of("row.missing", "{0} is missing", "outbound_cid")));
    }

    @Test
    void cellsMayBeSeparatedByTabs() {
        assertThat(read("caller_id\tcarrier\n2125551001\tSmith, Sons\n"))
                .containsExactly(new SheetRow(2, Map.of("caller_id", "2125551001", "carrier", "Smith, Sons")));
    }

    @Test
    void refusedRowsAreReadAgainOnceMended() {
        StringWriter refused = new StringWriter();

        new CsvCallerIdSheets().writeRefused(
                List.of(new RefusedRow(7, InvalidValue.of("caller-id", "caller_id must be 7 to 15 digits"),
                        Map.of("caller_id", "=1+2", "carrier", "Verizon"))),
                refused);

        assertThat(refused.toString()).isEqualTo("""
                caller_id,carrier,area_code,hourly_limit,daily_limit,is_active,refused_line,refused_because
                '=1+2,Verizon,,,,,7,caller_id must be 7 to 15 digits
                """);
        assertThat(read(refused.toString())).extracting(row -> row.cells().get("caller_id")).containsExactly("=1+2");
    }

    @Test
    void columnsThatSayNothingToUsAreNamedAsSuch() {
        assertThat(new CsvCallerIdSheets().read(new StringReader("Caller_ID,note\n"), row -> {}))
                .containsExactly(new Column("caller_id", true), new Column("note", false));
    }

    @Test
    void missingCellsAreEmpty() {
        assertThat(read("caller_id,carrier,area_code\n2125551001\n"))
                .containsExactly(new SheetRow(2, Map.of("caller_id", "2125551001")));
    }

    @Test
    void aRowWithTooManyCellsIsReportedAndTheNextOneRead() {
        List<SheetRow> rows = read("caller_id\n2125551001,extra\n2125551002,,\n");

        assertThat(rows.get(0).fault().map(InvalidValue::message))
                .contains("the row has more cells than there are columns");
        assertThat(rows.get(1)).isEqualTo(new SheetRow(3, Map.of("caller_id", "2125551002")));
    }

    @Test
    void aRowBeginsWhereItsFirstLineIs() {
        List<SheetRow> rows = read("caller_id,note\n2125551001,\"two\nlines\"\n2125551002,one\n");

        assertThat(rows).extracting(SheetRow::line).containsExactly(2L, 4L);
        assertThat(rows.get(0).cells()).containsEntry("note", "two\nlines");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSpoilsItsOwnLineOnly() {
        StringBuilder csv = new StringBuilder("caller_id,carrier\n2125550000,\"AT&T\n");
        for (int i = 1; i <= 100; i++) {
            csv.append(2_125_550_000L + i).append(",\"Verizon\"\n");
        }

        List<SheetRow> rows = read(csv.toString());

        assertThat(rows.getFirst())
                .isEqualTo(SheetRow.faulty(2, InvalidValue.of("row.not-closed", "a quotation mark is not closed")));
        assertThat(rows).hasSize(101);
        assertThat(rows.getLast())
                .isEqualTo(new SheetRow(102, Map.of("caller_id", "2125550100", "carrier", "Verizon")));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedInTheLastLineIsReported() {
        assertThat(read("caller_id,carrier\n2125551001,\"AT&T"))
                .containsExactly(
                        SheetRow.faulty(2, InvalidValue.of("row.not-closed", "a quotation mark is not closed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "2125551001\n", "caller_id;carrier\n2125551001;AT&T\n",
        "number,carrier\n", "caller_id,carrier,Carrier\n"})
    void aSheetThatDoesNotNameItsColumnsIsRefused(String csv) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> read(csv))
                .withMessageStartingWith("the sheet ");
    }

    @Test
    void whatIsWrittenIsReadAgainUnchanged() {
        StringWriter csv = new StringWriter();
        List<String> carriers = List.of("AT&T", "Smith, \"Sons\"", "=HYPERLINK(1)", "+1", "-x", "@x", "'quoted", "'=x");
        List<Listed> numbers = new ArrayList<>();
        for (String carrier : carriers) {
            numbers.add(listed(Optional.of(new Carrier(carrier))));
        }

        sheets.write(numbers.iterator(), csv);

        assertThat(read(csv.toString())).extracting(row -> row.cells().get("carrier"))
                .containsExactlyElementsOf(carriers);
    }

    @Test
    void noCellIsWrittenThatASpreadsheetWouldRun() {
        StringWriter csv = new StringWriter();

        sheets.write(List.of(listed(Optional.of(new Carrier("=1+1"))), listed(Optional.empty())).iterator(), csv);

        assertThat(csv.toString()).isEqualTo("""
                caller_id,carrier,area_code,hourly_limit,daily_limit,is_active
                2125551001,'=1+1,212,100,500,1
                2125551001,,212,100,500,1
                """);
    }

    private List<SheetRow> read(String csv) {
        List<SheetRow> rows = new ArrayList<>();
        sheets.read(new StringReader(csv), rows::add);
        return rows;
    }

    private static Listed listed(Optional<Carrier> carrier) {
        Listing listing = new Listing(carrier, Optional.of(new AreaCode("212")), new UsageLimit(100, 500), true);
        return new Listed(1, CallerId.added(new CallerIdNumber("2125551001"), listing, NOON), NOON, NOON,
                Optional.empty(), 1);
    }
}
