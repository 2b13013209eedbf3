// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.PreviewImport.Preview;
import org.jspecify.annotations.Nullable;

/** An operator's import, from one page to the next. Sessions stay in their process. */
@SessionScoped
public class ImportWizard implements Serializable {
    private static final long serialVersionUID = 1;

    private transient @Nullable UploadedFile file;
    private transient ColumnMapping mapping = ColumnMapping.NONE;
    private transient @Nullable Preview preview;
    private transient List<ColumnChoice> choices = List.of();
    private transient @Nullable ImportJob job;

    synchronized void start(UploadedFile taken, Preview found) {
        clear();
        file = taken;
        show(found, ColumnMapping.NONE);
    }

    /** Shows the same sheet with the operator's mapping. */
    synchronized void updateMapping(Preview found, ColumnMapping said) {
        Preview former = preview;
        if (former != null) {
            former.close();
        }
        show(found, said);
    }

    private void show(Preview found, ColumnMapping said) {
        preview = found;
        mapping = said;
        boolean undecided = found.layout().unresolvedColumns().isPresent();
        choices = found.layout().columns().stream().map(column -> ColumnChoice.of(column, undecided)).toList();
    }

    /** The file that waits to be loaded; null if there is none, or it is being loaded. */
    synchronized @Nullable UploadedFile uploadedFile() {
        return job == null ? file : null;
    }

    synchronized @Nullable Preview preview() {
        return preview;
    }

    synchronized ColumnMapping mapping() {
        return mapping;
    }

    synchronized List<ColumnChoice> choices() {
        return choices;
    }

    /** The mapping so far, with the operator's current choices. */
    synchronized ColumnMapping chosen() {
        Map<String, Optional<ImportField>> fields = new HashMap<>(mapping.fields());
        choices.stream()
                .filter(ColumnChoice::isMade)
                .forEach(choice -> fields.put(String.valueOf(choice.getPosition()), choice.field()));
        return new ColumnMapping(fields);
    }

    synchronized @Nullable ImportJob job() {
        return job;
    }

    /**
     * Starts to load the file, unless another request has started that already or has chosen another file.
     *
     * @return whether it was started
     */
    synchronized boolean startJob(UploadedFile waiting, Function<UploadedFile, ImportJob> start) {
        if (uploadedFile() != waiting) {
            return false;
        }
        job = start.apply(waiting);
        return true;
    }

    /** The report of the last import, or else of the preview. */
    synchronized Optional<Report> report() {
        ImportJob last = job;
        Preview found = preview;
        if (last != null) {
            return last.report();
        }
        return found == null ? Optional.empty() : found.expectedReport();
    }

    /** Discards a sheet that waits; an import that runs goes on. */
    @PreDestroy
    synchronized void clear() {
        UploadedFile waiting = uploadedFile();
        if (waiting != null) {
            waiting.delete();
        }
        Preview found = preview;
        if (found != null) {
            found.close();
        }
        ImportJob last = job;
        if (last != null) {
            last.discard();
        }
        file = null;
        preview = null;
        mapping = ColumnMapping.NONE;
        choices = List.of();
        job = null;
    }
}
