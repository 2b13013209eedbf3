// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.in.PreviewImport.Preview;
import org.callerid.application.port.out.CallerIdSheets.Column;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.jspecify.annotations.Nullable;

/** Takes a sheet, shows what it would come to, loads it, and tells what it came to. */
@Named("sheet")
@RequestScoped
public class ImportPage {
    private static final int REFUSED_SHOWN = 20;

    private final PreviewImport previewImport;
    private final ImportCallerIds importCallerIds;
    private final ImportDesk desk;
    private final OperatorSession operator;
    private final Notices notices;
    private final Tries tries;
    private @Nullable Part file;

    @Inject
    public ImportPage(PreviewImport previewImport, ImportCallerIds importCallerIds, ImportDesk desk,
            OperatorSession operator, Notices notices, Tries tries) {
        this.previewImport = previewImport;
        this.importCallerIds = importCallerIds;
        this.desk = desk;
        this.operator = operator;
        this.notices = notices;
        this.tries = tries;
    }

    public void preview() {
        Part part = file;
        if (part == null || part.getSize() == 0) {
            notices.failed("import.no-file");
        } else {
            preview(taken(part));
        }
    }

    private void preview(SheetUpload upload) {
        Optional<Preview> found = tries.get(() -> upload.read(previewImport::preview));
        found.ifPresentOrElse(preview -> desk.take(upload, preview), upload::throwAway);
    }

    private static SheetUpload taken(Part part) {
        try (InputStream content = part.getInputStream()) {
            return SheetUpload.of(String.valueOf(part.getSubmittedFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void load() {
        SheetUpload waiting = desk.waiting();
        if (waiting != null) {
            desk.runs(ImportRun.start(waiting, importCallerIds, operator.actor()));
        }
    }

    public void startOver() {
        desk.clear();
    }

    /** Which part of the page is shown. */
    public Step step() {
        ImportRun run = desk.run();
        if (run != null) {
            return run.isOver() ? Step.RESULT : Step.PROGRESS;
        }
        return desk.waiting() == null ? Step.CHOICE : Step.PREVIEW;
    }

    public String fileName() {
        SheetUpload waiting = desk.waiting();
        return waiting == null ? "" : waiting.name();
    }

    public List<Column> columns() {
        Preview found = desk.preview();
        return found == null ? List.of() : found.columns();
    }

    public List<Map<String, String>> firstRows() {
        Preview found = desk.preview();
        return found == null ? List.of() : found.firstRows();
    }

    /** What the import came to, or would come to. */
    public @Nullable Report report() {
        ImportRun run = desk.run();
        Preview found = desk.preview();
        if (run != null) {
            return run.report().orElse(null);
        }
        return found == null ? null : found.expected();
    }

    public List<RefusedRow> refused() {
        List<RefusedRow> refused = desk.refused();
        return refused.subList(0, Math.min(REFUSED_SHOWN, refused.size()));
    }

    public long rowsDone() {
        ImportRun run = desk.run();
        return run == null ? 0 : run.done();
    }

    public long rowsInAll() {
        Preview found = desk.preview();
        return found == null ? 0 : found.expected().rows();
    }

    /** The key of what to tell; empty if nothing failed. */
    public String failure() {
        ImportRun run = desk.run();
        return run == null ? "" : run.failure().orElse("");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** In the order in which they follow each other. */
    public enum Step {
        CHOICE,
        PREVIEW,
        PROGRESS,
        RESULT
    }
}
