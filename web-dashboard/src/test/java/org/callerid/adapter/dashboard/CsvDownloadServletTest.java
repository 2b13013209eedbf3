// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.domain.callerid.CallerIdNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDownloadServletTest {
    @RegisterExtension
    final UploadFolder uploads = new UploadFolder();

    private final ImportWizard wizard = new ImportWizard();
    private final FakeResponse response = new FakeResponse();

    @Test
    void theListIsDownloadedAsItIsFiltered() throws IOException {
        get(new FakeRequest("GET", "/dashboard/numbers.csv").parameter("digits", "(212)")
                .parameter("nocarrier", "true"));

        assertThat(response.body()).isEqualTo("numbers of StartingWith[digits=212] of Absent[]");
        assertThat(response.headers()).containsEntry("Content-Type", "text/csv;charset=UTF-8")
                .containsEntry("Content-Disposition", "attachment; filename=\"numbers.csv\"");
    }

    @Test
    void selectedNumbersAreDownloadedWhateverTheFilter() throws IOException {
        get(new FakeRequest("GET", "/dashboard/numbers.csv").parameter("area", "212")
                .parameter("chosen", "2125550002_2125550001"));

        assertThat(response.body()).isEqualTo("2125550001 2125550002");
    }

    @Test
    void everythingThatIsFoundIsDownloadedWhateverIsTicked() throws IOException {
        get(new FakeRequest("GET", "/dashboard/numbers.csv").parameter("everything", "true")
                .parameter("chosen", "2125550001"));

        assertThat(response.body()).isEqualTo("numbers of all of any");
    }

    @Test
    void aSelectedNumberThatIsNoneIsABadRequest() throws IOException {
        get(new FakeRequest("GET", "/dashboard/numbers.csv").parameter("chosen", "2125550001_x"));

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void aFilterThatCannotBeUsedIsABadRequest() throws IOException {
        get(new FakeRequest("GET", "/dashboard/numbers.csv").parameter("digits", "abc"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void theCoverageIsDownloadedAsItIsFiltered() throws IOException {
        get(new FakeRequest("GET", "/dashboard/coverage.csv").parameter("area", "212")
                .parameter("status", "LOW")
                .parameter("state", "ny")
                .parameter("country", "CANADA"));

        assertThat(response.body()).isEqualTo("212 LOW NY CANADA");
        assertThat(response.headers()).containsEntry("Content-Type", "text/csv;charset=UTF-8")
                .containsEntry("Content-Disposition", "attachment; filename=\"coverage.csv\"");
    }

    @ParameterizedTest
    @CsvSource({"area, x", "status, FOO", "state, XXX", "country, US"})
    void anUnusableFilterOfTheCoverageIsABadRequest(String field, String value) throws IOException {
        get(new FakeRequest("GET", "/dashboard/coverage.csv").parameter(field, value));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', WEEK, MEDIAN", "7, median, WEEK, MEDIAN", "30, short, MONTH, SHORT"})
    void theHealthIsDownloadedAsItIsShown(String days, String sort, String period, String order) throws IOException {
        get(new FakeRequest("GET", "/dashboard/health.csv").parameter("days", days).parameter("sort", sort));

        assertThat(response.body()).isEqualTo("health of a " + period + " by " + order);
        assertThat(response.headers()).containsEntry("Content-Disposition", "attachment; filename=\"health.csv\"");
    }

    @ParameterizedTest
    @CsvSource({"days, 8", "sort, worst"})
    void anUnusablePeriodOrOrderIsABadRequest(String field, String value) throws IOException {
        get(new FakeRequest("GET", "/dashboard/health.csv").parameter(field, value));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void withoutAnImportNoRowsWereRefused() throws IOException {
        get(new FakeRequest("GET", "/dashboard/refused.csv"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void theRefusedRowsAreDownloaded() throws IOException {
        wizard.start(uploads.upload(), FakeSheet.preview(FakeSheet.rejectedRows(2)));
        get(new FakeRequest("GET", "/dashboard/refused.csv"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("2 refused rows");
        assertThat(response.headers()).containsEntry("Content-Disposition", "attachment; filename=\"refused.csv\"");
        wizard.clear();
    }

    private void get(FakeRequest request) throws IOException {
        new CsvDownloadServlet(new SaidExport(), CsvDownloadServletTest::said,
                (period, order) -> "health of a " + period + " by " + order,
                wizard)
                .doGet(request.asServlet(), response.asServlet());
    }

    private static String said(ShowCoverage.Filter filter) {
        return Stream.of(filter.areaCode(), filter.status(), filter.region(), filter.country())
                .map(criterion -> criterion.map(Object::toString).orElse("any"))
                .collect(Collectors.joining(" "));
    }

    /** Says what it was to write. */
    private static final class SaidExport implements ExportCallerIds {
        @Override
        public void exportTo(Writer sheet, CallerIdFilter filter) {
            write(sheet, "numbers of " + filter.digits().map(Object::toString).orElse("all") + " of "
                    + filter.carrier().map(Object::toString).orElse("any"));
        }

        @Override
        public void exportTo(Writer sheet, List<CallerIdNumber> numbers) {
            write(sheet, numbers.stream().map(CallerIdNumber::value).collect(Collectors.joining(" ")));
        }

        @Override
        public void exportRejected(ImportCallerIds.Report report, Writer sheet) {
            write(sheet, report.rejectedCount() + " refused rows");
        }

        private static void write(Writer sheet, String text) {
            try {
                sheet.write(text);
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
