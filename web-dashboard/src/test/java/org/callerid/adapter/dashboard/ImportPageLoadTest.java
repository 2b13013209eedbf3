// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.port.in.PreviewImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportPageLoadTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();
    @RegisterExtension
    final UploadFolder uploads = new UploadFolder();

    private final Beans beans = new Beans();
    private final ImportWizard wizard = new ImportWizard();
    private final FakeImport importing = new FakeImport();
    private final PreviewImport.Preview found = FakeSheet.preview(FakeSheet.rejectedRows(1));

    @Test
    void aSheetIsLoadedAsItWasPreviewed() throws InterruptedException {
        wizard.start(uploads.upload(), found);
        ColumnMapping said = new ColumnMapping(Map.of("2", Optional.of(ImportField.CARRIER)));
        wizard.updateMapping(found, said);
        page().load();
        importing.awaitProgress();

        assertThat(page().step()).isEqualTo(ImportPage.Step.PROGRESS);
        assertThat(page().rowsDone()).isEqualTo(2);
        assertThat(importing.mapping()).contains(said);
        assertThat(importing.by()).contains(FakeExternalContext.BY_ANA);

        importing.end(() -> FakeSheet.report(3, FakeSheet.rejectedRows(0)));
        assertThat(page().step()).isEqualTo(ImportPage.Step.RESULT);
        assertThat(page().failure()).isEmpty();
        assertThat(page().waiting()).isFalse();
    }

    @Test
    void aSheetThatIsSentTwiceIsLoadedOnce() {
        UploadedFile upload = uploads.upload();
        wizard.start(upload, found);

        assertThat(wizard.startJob(upload, file -> ImportJob.start(file, wizard.mapping(), importing,
                beans.operator.attribution()))).isTrue();
        assertThat(wizard.startJob(upload, file -> {
            throw new AssertionError("a second import was started");
        })).isFalse();
    }

    @Test
    void anUndecidedSheetIsNotLoaded() {
        wizard.start(uploads.upload(), FakeSheet.undecided());
        page().load();

        assertThat(page().step()).isEqualTo(ImportPage.Step.PREVIEW);
        assertThat(wizard.job()).isNull();
    }

    @Test
    void anImportThatBrokeOffSaysWhatToDo() throws InterruptedException {
        wizard.start(uploads.upload(), found);
        page().load();
        importing.end(() -> {
            throw new ImportInterruptedException(4000, new StoreUnavailableException("out"));
        });

        assertThat(page().step()).isEqualTo(ImportPage.Step.RESULT);
        assertThat(page().failure()).contains("4,000 rows were imported; import the same file again");
        assertThat(page().report()).isNull();
        page().startOver();
        assertThat(page().step()).isEqualTo(ImportPage.Step.CHOICE);
    }

    private ImportPage page() {
        return new ImportPage((sheet, mapping) -> found, importing, wizard, beans.operator, beans.facesMessages,
                beans.actions, beans.messages);
    }
}
