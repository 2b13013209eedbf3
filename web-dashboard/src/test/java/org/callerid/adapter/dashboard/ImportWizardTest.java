// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.port.in.ImportCallerIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportWizardTest {
    @RegisterExtension
    final UploadFolder uploads = new UploadFolder();

    private final ImportWizard wizard = new ImportWizard();
    private final InMemoryRejectedRows refused = FakeSheet.rejectedRows(1);
    private final FakeImport importing = new FakeImport();

    @Test
    void anotherSheetTakesThePlaceOfTheOneBefore() {
        wizard.start(uploads.upload(), FakeSheet.preview(refused));
        UploadedFile second = uploads.upload();
        wizard.start(second, FakeSheet.undecided());

        assertThat(refused.isClosed()).isTrue();
        assertThat(uploads.files()).containsExactly(second.file());
        assertThat(wizard.uploadedFile()).isSameAs(second);
        assertThat(wizard.report()).isEmpty();
    }

    @Test
    void whoLeavesTheDashboardLeavesNoSheetBehind() {
        wizard.start(uploads.upload(), FakeSheet.preview(refused));
        wizard.clear();

        assertThat(refused.isClosed()).isTrue();
        assertThat(uploads.files()).isEmpty();
        assertThat(wizard.uploadedFile()).isNull();
        assertThat(wizard.preview()).isNull();
        assertThat(wizard.choices()).isEmpty();
    }

    @Test
    void aSheetThatIsBeingLoadedOutlivesItsOperator() throws InterruptedException {
        UploadedFile upload = uploads.upload();
        wizard.start(upload, FakeSheet.preview(refused));
        wizard.startJob(upload,
                file -> ImportJob.start(file, ColumnMapping.NONE, importing, FakeExternalContext.BY_ANA));
        importing.awaitProgress();

        wizard.clear();
        assertThat(uploads.files()).containsExactly(upload.file());

        InMemoryRejectedRows nobodysRows = FakeSheet.rejectedRows(1);
        importing.end(() -> FakeSheet.report(3, nobodysRows));
        assertThat(uploads.files()).isEmpty();
        assertThat(nobodysRows.isClosed()).isTrue();
    }

    @Test
    void theReportIsThatOfTheImportOnceItHasBegun() throws InterruptedException {
        UploadedFile upload = uploads.upload();
        wizard.start(upload, FakeSheet.preview(refused));
        assertThat(wizard.report()).map(ImportCallerIds.Report::total).contains(3L);

        wizard.startJob(upload,
                file -> ImportJob.start(file, ColumnMapping.NONE, importing, FakeExternalContext.BY_ANA));
        assertThat(wizard.report()).isEmpty();
        assertThat(wizard.uploadedFile()).isNull();

        importing.end(() -> FakeSheet.report(9, FakeSheet.rejectedRows(0)));
        assertThat(wizard.report()).map(ImportCallerIds.Report::total).contains(9L);
    }

    @Test
    void whatIsChosenIsAddedToWhatWasSaidBefore() {
        wizard.start(uploads.upload(), FakeSheet.undecided());
        wizard.choices().get(1).setTarget("carrier");
        ColumnMapping first = wizard.chosen();
        assertThat(first.fields()).isEqualTo(Map.of("2", Optional.of(ImportField.CARRIER)));

        wizard.updateMapping(FakeSheet.preview(refused), first);
        wizard.choices().get(0).setTarget("ignore");

        assertThat(wizard.mapping()).isEqualTo(first);
        assertThat(wizard.chosen().fields())
                .isEqualTo(Map.of("1", Optional.empty(), "2", Optional.of(ImportField.CARRIER)));
    }

    @Test
    void aSheetThatIsReadAnewForgetsTheRowsThatWereRefusedBefore() {
        wizard.start(uploads.upload(), FakeSheet.preview(refused));
        wizard.updateMapping(FakeSheet.undecided(), ColumnMapping.NONE);

        assertThat(refused.isClosed()).isTrue();
        assertThat(uploads.files()).hasSize(1);
    }

    @Test
    void ofAnUndecidedSheetTheColumnsMustBeChosen() {
        wizard.start(uploads.upload(), FakeSheet.undecided());
        assertThat(wizard.choices()).extracting(ColumnChoice::isOpen).containsExactly(false, true);

        wizard.start(uploads.upload(), FakeSheet.preview(refused));
        assertThat(wizard.choices()).extracting(ColumnChoice::isOpen).containsExactly(false, false);
    }
}
