// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportJobTest {
    @RegisterExtension
    final UploadFolder uploads = new UploadFolder();

    private final UploadedFile upload = uploads.upload();
    private final InMemoryRejectedRows refused = FakeSheet.rejectedRows(1);
    private final FakeImport importing = new FakeImport();
    private final ImportJob job = ImportJob.start(upload, ColumnMapping.NONE, importing, FakeExternalContext.BY_ANA);

    @Test
    void aJobTellsHowFarItIs() throws InterruptedException {
        importing.awaitProgress();

        assertThat(job.done()).isEqualTo(2);
        assertThat(job.isOver()).isFalse();
        assertThat(job.report()).isEmpty();
        importing.end(() -> FakeSheet.report(3, refused));
    }

    @Test
    void aJobThatIsOverHasItsReportAndNoFile() throws InterruptedException {
        importing.end(() -> FakeSheet.report(3, refused));

        assertThat(job.isOver()).isTrue();
        assertThat(job.isWaiting()).isFalse();
        assertThat(job.report()).contains(FakeSheet.report(3, refused));
        assertThat(job.failure()).isEmpty();
        assertThat(uploads.files()).isEmpty();
        assertThat(refused.isClosed()).isFalse();
    }

    @Test
    void anImportThatBreaksOffTellsHowManyRowsAreLoaded() throws InterruptedException {
        importing.end(() -> {
            throw new ImportInterruptedException(40, new StoreUnavailableException("out"));
        });

        assertThat(job.isOver()).isTrue();
        assertThat(job.failure()).contains(new ImportJob.Failure("import.broken-off", 40));
        assertThat(job.report()).isEmpty();
        assertThat(uploads.files()).isEmpty();
    }

    @Test
    void anImportThatFailsTellsHowFarItWas() throws InterruptedException {
        importing.end(() -> {
            throw new InvalidValueException("sheet", "cannot be read any more");
        });

        assertThat(job.isOver()).isTrue();
        assertThat(job.failure()).contains(new ImportJob.Failure("import.failed", 2));
        assertThat(uploads.files()).isEmpty();
    }

    @Test
    void theRefusedRowsOfADiscardedJobAreForgotten() throws InterruptedException {
        importing.end(() -> FakeSheet.report(3, refused));
        job.discard();

        assertThat(refused.isClosed()).isTrue();
    }

    @Test
    void aJobThatIsDiscardedGoesOnAndForgetsItsRefusedRows() throws InterruptedException {
        importing.awaitProgress();
        job.discard();
        assertThat(job.isOver()).isFalse();

        importing.end(() -> FakeSheet.report(3, refused));
        assertThat(job.isOver()).isTrue();
        assertThat(refused.isClosed()).isTrue();
    }
}
