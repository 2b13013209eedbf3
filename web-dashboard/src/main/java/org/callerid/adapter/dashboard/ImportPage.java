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
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.in.PreviewImport.Preview;
import org.callerid.application.port.out.ColumnMapping;
import org.callerid.application.port.out.RejectedRow;
import org.callerid.application.port.out.SheetField;
import org.callerid.application.port.out.SheetLayout;
import org.callerid.domain.validation.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Takes a sheet, shows what it would come to, loads it, and tells what it came to. */
@Named("sheet")
@RequestScoped
public class ImportPage {
    private static final int REFUSED_SHOWN = 20;
    private static final int CHARACTERS_SHOWN = 100;

    private final PreviewImport previewImport;
    private final ImportCallerIds importCallerIds;
    private final ImportDesk desk;
    private final OperatorSession operator;
    private final Notices notices;
    private final Tries tries;
    private final Words words;
    private @Nullable Part file;

    @Inject
    public ImportPage(PreviewImport previewImport, ImportCallerIds importCallerIds, ImportDesk desk,
            OperatorSession operator, Notices notices, Tries tries, Words words) {
        this.previewImport = previewImport;
        this.importCallerIds = importCallerIds;
        this.desk = desk;
        this.operator = operator;
        this.notices = notices;
        this.tries = tries;
        this.words = words;
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
        Optional<Preview> found = tries.get(() -> previewImport.preview(upload.file(), ColumnMapping.NONE));
        found.ifPresentOrElse(preview -> desk.take(upload, preview), upload::throwAway);
    }

    /** With what the operator says of the columns. */
    public void previewAgain() {
        SheetUpload waiting = desk.waiting();
        if (waiting != null) {
            ColumnMapping chosen = desk.chosen();
            tries.get(() -> previewImport.preview(waiting.file(), chosen))
                    .ifPresent(preview -> desk.takeAgain(preview, chosen));
        }
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
        if (waiting != null && desk.report().isPresent()) {
            desk.runs(ImportRun.start(waiting, desk.mapping(), importCallerIds, operator.actor()));
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

    public List<ColumnChoice> columns() {
        return desk.choices();
    }

    public List<SheetField> fields() {
        return List.of(SheetField.values());
    }

    public List<List<String>> firstRows() {
        return layout().map(SheetLayout::firstRows).orElse(List.of());
    }

    /** What must be said of the columns before the sheet can be loaded; null if nothing must. */
    public @Nullable InvalidValue undecided() {
        return layout().flatMap(SheetLayout::undecided).orElse(null);
    }

    private Optional<SheetLayout> layout() {
        return Optional.ofNullable(desk.preview()).map(Preview::layout);
    }

    /** Encoding and separator, in words. */
    public String format() {
        return layout().map(layout -> layout.separator().isEmpty()
                ? layout.format()
                : words.of("import.format", layout.format(), separator(layout.separator()))).orElse("");
    }

    private String separator(String separator) {
        return switch (separator) {
            case "comma" -> words.of("import.separator.comma");
            case "semicolon" -> words.of("import.separator.semicolon");
            case "tab" -> words.of("import.separator.tab");
            case "bar" -> words.of("import.separator.bar");
            default -> separator;
        };
    }

    /** What the import came to, or would come to. */
    public @Nullable Report report() {
        return desk.report().orElse(null);
    }

    public List<RejectedRow> refused() {
        List<RejectedRow> refused = desk.report().map(report -> report.rejected().first()).orElse(List.of());
        return refused.subList(0, Math.min(REFUSED_SHOWN, refused.size()));
    }

    /** So much of a row that it can be recognized. */
    public String shortened(String raw) {
        return raw.length() > CHARACTERS_SHOWN ? raw.substring(0, CHARACTERS_SHOWN) + "\u2026" : raw;
    }

    public long rowsDone() {
        ImportRun run = desk.run();
        return run == null ? 0 : run.done();
    }

    public long rowsInAll() {
        Preview found = desk.preview();
        return found == null ? 0 : found.expected().map(Report::read).orElse(0L);
    }

    /** The database does not answer, and is asked again. */
    public boolean waiting() {
        ImportRun run = desk.run();
        return run != null && run.isWaiting();
    }

    /** Empty if nothing failed. */
    public String failure() {
        return Optional.ofNullable(desk.run())
                .flatMap(ImportRun::failure)
                .map(failure -> words.of(failure.key(), failure.loaded()))
                .orElse("");
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
