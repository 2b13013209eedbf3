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
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.in.PreviewImport.Preview;
import org.callerid.domain.validation.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Takes a sheet, shows a preview, loads it, and shows the result. */
@Named("importPage")
@RequestScoped
public class ImportPage {
    private static final int MAX_REJECTED_SHOWN = 20;
    private static final int MAX_CHARACTERS_SHOWN = 100;

    private final PreviewImport previewImport;
    private final ImportCallerIds importCallerIds;
    private final ImportWizard wizard;
    private final OperatorSession operator;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;
    private final Messages messages;
    private @Nullable Part file;

    @Inject
    public ImportPage(PreviewImport previewImport, ImportCallerIds importCallerIds, ImportWizard wizard,
            OperatorSession operator, FacesMessages facesMessages, ActionRunner actions, Messages messages) {
        this.previewImport = previewImport;
        this.importCallerIds = importCallerIds;
        this.wizard = wizard;
        this.operator = operator;
        this.facesMessages = facesMessages;
        this.actions = actions;
        this.messages = messages;
    }

    public void preview() {
        Part part = file;
        if (part == null || part.getSize() == 0) {
            facesMessages.error("import.no-file");
        } else {
            preview(store(part));
        }
    }

    private void preview(UploadedFile upload) {
        Optional<Preview> found = actions.get(() -> previewImport.preview(upload.file(), ColumnMapping.NONE));
        found.ifPresentOrElse(preview -> wizard.start(upload, preview), upload::delete);
    }

    /** Previews the sheet again with the operator's choice of columns. */
    public void previewAgain() {
        UploadedFile waiting = wizard.uploadedFile();
        if (waiting != null) {
            ColumnMapping chosen = wizard.chosen();
            actions.get(() -> previewImport.preview(waiting.file(), chosen))
                    .ifPresent(preview -> wizard.updateMapping(preview, chosen));
        }
    }

    private static UploadedFile store(Part part) {
        try (InputStream content = part.getInputStream()) {
            return UploadedFile.of(String.valueOf(part.getSubmittedFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void load() {
        UploadedFile waiting = wizard.uploadedFile();
        if (waiting != null && wizard.report().isPresent()) {
            ColumnMapping mapping = wizard.mapping();
            actions.get(operator::attribution)
                    .ifPresent(by -> wizard.startJob(waiting,
                            sheet -> ImportJob.start(sheet, mapping, importCallerIds, by)));
        }
    }

    public void startOver() {
        wizard.clear();
    }

    /** The part of the page that is shown. */
    public Step step() {
        ImportJob job = wizard.job();
        if (job != null) {
            return job.isOver() ? Step.RESULT : Step.PROGRESS;
        }
        return wizard.uploadedFile() == null ? Step.CHOICE : Step.PREVIEW;
    }

    public String fileName() {
        UploadedFile waiting = wizard.uploadedFile();
        return waiting == null ? "" : waiting.name();
    }

    public List<ColumnChoice> columns() {
        return wizard.choices();
    }

    public List<ImportField> fields() {
        return List.of(ImportField.values());
    }

    public List<List<String>> firstRows() {
        return layout().map(SheetLayout::sampleRows).orElse(List.of());
    }

    /** What must be decided about the columns before the sheet can be loaded; null if nothing. */
    public @Nullable InvalidValue undecided() {
        return layout().flatMap(SheetLayout::unresolvedColumns).orElse(null);
    }

    private Optional<SheetLayout> layout() {
        return Optional.ofNullable(wizard.preview()).map(Preview::layout);
    }

    /** Encoding and separator, as the operator reads them. */
    public String format() {
        return layout().map(layout -> layout.separator().isEmpty()
                ? layout.format()
                : messages.of("import.format", layout.format(), separator(layout.separator()))).orElse("");
    }

    private String separator(String separator) {
        return switch (separator) {
            case "comma" -> messages.of("import.separator.comma");
            case "semicolon" -> messages.of("import.separator.semicolon");
            case "tab" -> messages.of("import.separator.tab");
            case "bar" -> messages.of("import.separator.bar");
            default -> separator;
        };
    }

    /** The report of the import, or of the preview. */
    public @Nullable Report report() {
        return wizard.report().orElse(null);
    }

    public List<RejectedRow> rejected() {
        List<RejectedRow> refused = wizard.report().map(report -> report.rejected().first()).orElse(List.of());
        return refused.subList(0, Math.min(MAX_REJECTED_SHOWN, refused.size()));
    }

    /** The beginning of a row, long enough to recognize it. Counts code points, so that none is cut in half. */
    public String shortened(String raw) {
        return raw.codePointCount(0, raw.length()) > MAX_CHARACTERS_SHOWN
                ? raw.substring(0, raw.offsetByCodePoints(0, MAX_CHARACTERS_SHOWN)) + "\u2026"
                : raw;
    }

    public long rowsDone() {
        ImportJob job = wizard.job();
        return job == null ? 0 : job.done();
    }

    public long totalRows() {
        Preview found = wizard.preview();
        return found == null ? 0 : found.expectedReport().map(Report::total).orElse(0L);
    }

    /** Whether the database does not answer and is being retried. */
    public boolean waiting() {
        ImportJob job = wizard.job();
        return job != null && job.isWaiting();
    }

    /** Why the import failed; empty if it did not. */
    public String failure() {
        return Optional.ofNullable(wizard.job())
                .flatMap(ImportJob::failure)
                .map(failure -> messages.of(failure.key(), failure.loaded()))
                .orElse("");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** The steps, in their order. */
    public enum Step {
        CHOICE,
        PREVIEW,
        PROGRESS,
        RESULT
    }
}
