// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text is split into rows and cells: encodings, separators, line ends, headings, quotation marks. */
class SheetShapesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final SheetImport numbers;

    SheetShapesTest(@TempDir Path folder) {
        numbers = new SheetImport(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        Report report = numbers.of("\uFEFFcaller_id,carrier\r\n2125551001,Télécom\r\n", Charset.forName(charset));

        assertThat(numbers.listed()).containsEntry("2125551001", "Télécom|212|100|500|1");
        assertThat(report.layout().format()).isEqualTo(charset.substring(0, Math.min(6, charset.length())));
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void utf16ShowsWithoutAMark() {
        numbers.of("did\tcarrier\n2125551001\tTélécom\n", StandardCharsets.UTF_16LE);

        assertThat(numbers.listed()).containsEntry("2125551001", "Télécom|212|100|500|1");
    }

    @Test
    void whatIsNoUtf8IsReadAsWindowsWritesItAndSaidToBe() {
        Report report = numbers.of("caller_id,carrier\n2125551001,Télécom – “x”\n", WINDOWS);

        assertThat(numbers.listed()).containsEntry("2125551001", "Télécom – “x”|212|100|500|1");
        assertThat(report.layout().format()).isEqualTo("windows-1252");
        assertThat(report.warnings()).extracting(InvalidValue::key).containsExactly("sheet.encoding");
    }

    @Test
    void aByteWithoutMeaningIsNoPartOfAName() {
        Report report = numbers
                .of(new byte[]{'d', 'i', 'd', ',', 'c', 'a', 'r', 'r', 'i', 'e', 'r', '\n', '2', '1', '2', '5',
                    '5', '5', '1', '0', '0', '1', ',', 'A', (byte) 0x81, 'B', '\n'});

        assertThat(report.rejected().count()).isOne();
        assertThat(numbers.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma", "semicolon", "bar", "tab"})
    void theSeparatorIsFoundOut(String name) {
        String separator = Map.of("comma", ",", "semicolon", ";", "bar", "|", "tab", "\t").getOrDefault(name, "");
        Report report = numbers.of("caller_id,carrier,area_code\n2125551001,\"a, b; c | d\",212\n".replace(",212",
                separator + "212")
                .replace("1001,", "1001" + separator)
                .replace("caller_id,carrier,",
                        "caller_id" + separator + "carrier" + separator));

        assertThat(numbers.listed()).containsEntry("2125551001", "a, b; c | d|212|100|500|1");
        assertThat(report.layout().separator()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=^\ncaller_id^carrier\n2125551001^AT&T\n",
        "\"sep=;\"\r\ncaller_id;carrier\r\n2125551001;AT&T",
        "\uFEFFsep=\t\ncaller_id\tcarrier\n2125551001\tAT&T\n", "\n\nsep=,\n\ncaller_id,carrier\n2125551001,AT&T"})
    void theSeparatorMayBeSaidInTheFirstLine(String sheet) {
        numbers.of(sheet);

        assertThat(numbers.listed()).containsEntry("2125551001", "AT&T|212|100|500|1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAnyWay(String end) {
        String sheet = "caller_id,carrier\n2125551001,\"two\nlines\"\n\n12,\"x\ny\"\n2125551003,V\n\u001A";

        Report report = numbers.of(sheet.replace("\n", end));

        assertThat(numbers.listed().keySet()).containsExactly("2125551001", "2125551003");
        assertThat(report.rejected().first()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(5);
            assertThat(row.raw()).isEqualTo("12,\"x" + end + "y\"");
        });
    }

    @Test
    void theHeadingsStandBelowTitlesCommentsAndBlankLines() {
        Report report = numbers.of("""
                Our numbers,,
                # as of March, by hand

                "Prepared by: ""AT&T"" desk",,
                DID Number,Provider,Notes
                2125551001,AT&T,x
                # a comment
                2125551002,,
                """);

        assertThat(numbers.listed().keySet()).containsExactly("2125551001", "2125551002");
        assertThat(report.total()).isEqualTo(2);
        assertThat(report.layout().unusedColumns()).isEqualTo("Notes");
    }

    @Test
    void aNumberBehindANumberSignIsNoComment() {
        Report report = numbers.of("did\n#2125551001\n# 2 more follow\n2125551002\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551002");
        assertThat(report.rejectedCount()).isOne();
    }

    @Test
    void aNumberAboveTheHeadingsIsNotLost() {
        Report report = numbers.of("2125551000,AT&T\nnumber,carrier\n2125551001,AT&T\n");

        assertThat(SheetImport.refused(report))
                .containsExactly("1: the row stands above the line that names the columns");
        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller_id", "CALLER ID", "Caller-ID", " callerId ", "DID", "did_number", "Phone #",
        "Phone Number",
        "phone_number", "Telephone", "TN", "outbound_cid", "cid", "Outbound Caller ID", "E.164", "Número", "msisdn",
        "did_pattern", "Telephone Numbers", "Phone Number (10 digits)", "DIDs [main]"})
    void theNumberGoesByManyNames(String heading) {
        numbers.of(heading + ";x\n2125551001;1\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
    }

    @Test
    void theOtherColumnsGoByManyNamesToo() {
        numbers.of("DID,Provider,NPA,Calls per hour,Max per Day,Enabled\n2125551001,AT&T,212,10,20,no\n");

        assertThat(numbers.listed()).containsEntry("2125551001", "AT&T|212|10|20|0");
    }

    @Test
    void ourOwnNameWinsAndTwoThatAreAlikeAreLeftToTheOperator() {
        numbers.of("phone,caller_id,did\n2125551009,2125551001,2125551008\n");
        assertThat(numbers.listed().keySet()).containsExactly("2125551001");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of("phone,did\n2125551009,2125551001\n"))
                .withMessageContaining("several columns that could be caller_id: phone, did");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of("caller_id,Caller ID\n2125551009,2125551001\n"));
        numbers.of("phone,did\n2125551003,2125551004\n", "did=caller_id");
        assertThat(numbers.listed().keySet()).containsExactly("2125551001", "2125551004");
    }

    @Test
    void aMappingSaysWhatAColumnIs() {
        Report report = numbers.of("Line;Firm;Zustand\n2125551001;AT&T;1\n", "line=caller_id", "Firm=carrier",
                "3=ignore");

        assertThat(numbers.listed()).containsEntry("2125551001", "AT&T|212|100|500|1");
        assertThat(report.warnings()).extracting(InvalidValue::message)
                .containsExactly("the column Zustand is not used, as was asked");
    }

    @Test
    void aSheetWithoutHeadingsNeedsPositions() {
        String sheet = "212,2125551001,New York,Y\n310,13105551001,,N\nbad,x,,Y\n";
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> numbers.of(sheet))
                .withMessageContaining("1=caller_id");

        Report report = numbers.of(sheet, "2=caller_id", "1=area_code", "4=is_active");

        assertThat(numbers.listed()).containsEntry("2125551001", "|212|100|500|1")
                .containsEntry("3105551001",
                        "|310|100|500|0");
        assertThat(report.rejectedCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"did=fax#but not to fax", "did#heading=column",
        "nope=caller_id#no column nope",
        "did=caller_id;carrier=caller_id#two columns are mapped to caller_id", "9=caller_id#no column 9"})
    void aMappingThatCannotBeIsRefused(String mappings, String message) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of("did,carrier\n2125551001,x\n", mappings.split(";")))
                .withMessageContaining(message);
        assertThat(numbers.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "Suspended", "in service", "Line Status", "is_disabled"})
    void whatLooksLikeAStatusMustBeMappedOrWavedOff(String heading) {
        String sheet = "did," + heading + "\n2125551001,yes\n";
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> numbers.of(sheet))
                .withMessageContaining("the column " + heading + " looks like a status");

        numbers.of(sheet, heading + "=");

        assertThat(numbers.listed()).containsEntry("2125551001", "|212|100|500|1");
    }

    @ParameterizedTest
    @CsvSource({"status,provisioned", "state,suspended", "enabled,maybe"})
    void aStatusWhoseValuesAreNotKnownIsNotUnderstood(String heading, String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of("did," + heading + "\n2125551001," + value + "\n"))
                .withMessageContaining("looks like a status");
    }

    @Test
    void aStateMayBeAPlaceOrAStatus() {
        numbers.of("did,state\n2125551001,NY\n4165551001,ON\n");
        numbers.of("did,state\n2125551002,active\n2125551003,inactive\n");

        assertThat(numbers.listed()).containsEntry("2125551001", "|212|100|500|1")
                .containsEntry("4165551001", "|416|100|500|1")
                .containsEntry("2125551002", "|212|100|500|1")
                .containsEntry("2125551003", "|212|100|500|0");
    }

    @Test
    void aStatusThatIsMostlyKnownSpoilsTheOtherRowsOnly() {
        Report report = numbers.of("did,status\n2125551001,active\n2125551002,port-pending\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
        assertThat(SheetImport.refused(report)).singleElement().asString().startsWith("3: is_active must be");
    }

    @Test
    void aStrayQuotationMarkSpoilsItsOwnLineOnly() {
        StringBuilder sheet = new StringBuilder("caller_id,carrier,area_code\n2125551000,\"AT&T,212\n");
        for (int i = 1; i <= 14; i++) {
            sheet.append(2_125_551_000L + i).append(",Verizon,212\n");
        }
        sheet.append(
                "2125551015,\"Smith, Inc\",212\n2125551016,5\" Telecom,212\n2125551017,\"A\"B,212\n2125551018,Z\"\n");

        Report report = numbers.of(sheet.toString());

        assertThat(SheetImport.refused(report)).containsExactly("2: a quotation mark is not closed",
                "19: the row is not CSV: its quotation marks are in the wrong place");
        assertThat(numbers.listed()).hasSize(17).containsEntry("2125551016", "5\" Telecom|212|100|500|1");
        assertThat(report.rejected().first().getFirst().raw()).isEqualTo("2125551000,\"AT&T,212");
    }

    @Test
    void twoStrayMarksDoNotSwallowWholeRows() {
        Report report = numbers.of(
                "did,carrier,area\n2125551000,\"AT&T,212\n2125551001,V,212\n2125551002,V\",212\n2125551003,V,212\n");

        assertThat(numbers.listed().keySet()).contains("2125551001", "2125551003").doesNotContain("2125551000");
        assertThat(report.total()).isEqualTo(4);
    }

    @Test
    void linesThatMayBeRowsOrTextAreRefusedOneByOne() {
        Report report = numbers.of("did,note\n2125551001,\"backup:\n2125551999,old\nend\"\n2125551003,x\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551003");
        assertThat(report.rejected().first()).extracting(row -> row.raw())
                .containsExactly("2125551001,\"backup:", "2125551999,old", "end\"");
    }

    @Test
    void textInACellMayHaveNumbersInIt() {
        numbers.of("did,carrier,note\n2125551001,AT&T,\"call\n212-555-9999\nfirst\"\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
    }

    @Test
    void emptyCellsBeyondTheLastColumnAreNothingAndOthersSpoilTheirRow() {
        Report report = numbers.of("did,carrier,,\n2125551001,AT&T,,,,\n,,,,\n2125551002,AT&T, Inc.\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551001");
        assertThat(SheetImport.refused(report)).containsExactly("4: the row has more cells than there are columns");
    }

    @Test
    void aRowTooLongIsRefusedAndCut() {
        Report report = numbers.of("did,carrier\n2125551001," + "x".repeat(70_000) + "\n2125551002,V\n");

        assertThat(numbers.listed().keySet()).containsExactly("2125551002");
        assertThat(report.rejected().first().getFirst().raw()).hasSize(SheetLimits.MAX_ROW_LENGTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"%PDF-1.7 x#a PDF document", "{\"numbers\":[]}#a JSON file",
        "INSERT INTO x VALUES (1);#an SQL script", "-- MySQL dump 10.13#an SQL script",
        "<?xml version='1.0'?><x/>#an XML file",
        "<!DOCTYPE html><table>#a web page", "caller_id   carrier\\n2125551001  AT&T#separated by spaces",
        "2125551001 AT&T\\n2125551002 V#separated by spaces", "   \\n\\n#the sheet is empty",
        "nothing,here\\n1,2#no column caller_id", "2125551001#no line that names its columns",
        "+----+\\n| x |\\n#drawn with lines"})
    void whatIsNoSheetIsRefusedInOneSentence(String content, String message) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of(content.replace("\\n", "\n"), StandardCharsets.ISO_8859_1))
                .withMessageContaining(message);
    }

    @Test
    void anArchiveIsNoSheet() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> numbers.of(new byte[]{0x1f, (byte) 0x8b, 8, 0, 1}))
                .withMessageContaining("a gzip archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\",\"2125551001\",\"AT&T\"\n\"2\",\"2125551002\",NULL\n",
        "\"id\";\"caller_id\";\"carrier\"\n\"1\";\"2125551001\";\"AT&T\"\n\"2\";\"2125551002\";NULL\n"})
    void anExportOfPhpMyAdminIsUnderstood(String sheet) {
        numbers.of(sheet, sheet.contains("id") ? new String[0] : new String[]{"2=caller_id", "3=carrier"});

        assertThat(numbers.listed()).containsEntry("2125551001", "AT&T|212|100|500|1")
                .containsEntry("2125551002",
                        "|212|100|500|1");
    }

    @Test
    void vicidialsTableOfCallerIdsIsReadOnceANumber() {
        Report report = numbers.of("""
                campaign_id,areacode,outbound_cid,active,cid_description,call_count_today
                SALES,332,2125551001,Y,"New York, overlay",17
                SALES,212,12125551001,N,New York,0
                GROUP,NY,2125551002,Y,a state,0
                GROUP,NONE,2125551003,,no area,0
                SUPPORT,310,3105551001,N,,0
                SUPPORT,310,,Y,,0
                SUPPORT,310,CAMPAIGN,Y,,0
                """);

        assertThat(numbers.listed()).containsExactly(Map.entry("2125551001", "|212|100|500|1"),
                Map.entry("2125551002", "|212|100|500|1"), Map.entry("2125551003", "|212|100|500|0"),
                Map.entry("3105551001", "|310|100|500|0"));
        assertThat(report.total()).isEqualTo(7);
        assertThat(List.of(report.added(), report.unchanged(), report.rejected().count())).containsExactly(4L, 1L, 2L);
        assertThat(report.warnings()).extracting(InvalidValue::key).containsExactly("odd.repeated");
    }

    @Test
    void oddButAllowedIsSaid() {
        Report report = numbers
                .of("did,area_code,hourly_limit,daily_limit\n2125551001,917,500,100\n2125551002,212,1,2\n");

        assertThat(report.warnings()).extracting(InvalidValue::message)
                .containsExactly("area_code is not the one the number begins with, in 1 rows, first in line 2",
                        "hourly_limit is above daily_limit, in 1 rows, first in line 2");
    }

    @Test
    void moreRowsThanASheetMayHaveAreRefusedBeforeAnythingIsLoaded() {
        StringBuilder sheet = new StringBuilder("caller_id\n");
        for (int i = 0; i <= SheetLimits.MAX_ROWS; i++) {
            sheet.append("1\n");
        }

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> numbers.of(sheet.toString()))
                .withMessageContaining(String.format(Locale.ROOT, "more than %d rows", SheetLimits.MAX_ROWS));
        assertThat(numbers.of(sheet.substring(0, sheet.length() - 2)).rejectedCount()).isEqualTo(SheetLimits.MAX_ROWS);
    }
}
