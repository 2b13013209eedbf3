// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.port.in.PreviewImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPageReportTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();
    @RegisterExtension
    final UploadFolder uploads = new UploadFolder();

    private final Beans beans = new Beans();
    private final ImportWizard wizard = new ImportWizard();
    private final ImportPage page = new ImportPage((sheet, mapping) -> FakeSheet.undecided(), new FakeImport(), wizard,
            beans.operator, beans.facesMessages, beans.actions, beans.messages);

    @Test
    void ofManyRefusedRowsTwentyAreShown() {
        wizard.start(uploads.upload(), FakeSheet.preview(FakeSheet.rejectedRows(21)));

        assertThat(page.rejected()).hasSize(20).first().extracting(RejectedRow::line).isEqualTo(1L);
    }

    @Test
    void fewRefusedRowsAreAllShown() {
        assertThat(page.rejected()).isEmpty();
        wizard.start(uploads.upload(), FakeSheet.preview(FakeSheet.rejectedRows(2)));

        assertThat(page.rejected()).hasSize(2);
    }

    @Test
    void aLongRowIsCut() {
        assertThat(page.shortened("x".repeat(100))).isEqualTo("x".repeat(100));
        assertThat(page.shortened("x".repeat(101))).isEqualTo("x".repeat(100) + "…");
        assertThat(page.shortened("x".repeat(99) + "\uD83D\uDE00\uD83D\uDE00"))
                .isEqualTo("x".repeat(99) + "\uD83D\uDE00" + "…");
    }

    @ParameterizedTest
    @CsvSource({"comma, commas", "semicolon, semicolons", "tab, tabs", "bar, vertical bars"})
    void theSeparatorIsToldInWords(String separator, String words) {
        show(separator);

        assertThat(page.format()).isEqualTo("UTF-8, separated by " + words);
    }

    @Test
    void aWorkbookHasNoSeparator() {
        show("");

        assertThat(page.format()).isEqualTo("UTF-8");
    }

    @Test
    void theFirstRowsAreShownAsTheyStandThere() {
        assertThat(page.firstRows()).isEmpty();
        show("comma");

        assertThat(page.firstRows()).containsExactly(List.of("2125550001", "new"));
        assertThat(page.columns()).extracting(ColumnChoice::getName).containsExactly("did", "notes");
        assertThat(page.fields()).containsExactly(ImportField.values());
    }

    @Test
    void aSheetThatIsNotDecidedHasNoRowsToLoad() {
        wizard.start(uploads.upload(), FakeSheet.undecided());

        assertThat(page.totalRows()).isZero();
        assertThat(page.rowsDone()).isZero();
    }

    private void show(String separator) {
        wizard.start(uploads.upload(),
                new PreviewImport.Preview(FakeSheet.layout(separator, Optional.empty()), Optional.empty()));
    }
}
