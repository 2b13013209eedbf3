// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.in.ListAuditOperations;
import org.callerid.application.port.in.UndoBatch;
import org.callerid.application.port.in.UndoBatch.UndoResult;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The changes of one batch, and the button that undoes them. */
@Named("batch")
@RequestScoped
public class BatchPage {
    private static final int ROWS = 100;

    private final ListAuditEvents browse;
    private final ListAuditOperations operations;
    private final UndoBatch undoBatch;
    private final AuditFormatter formatter;
    private final OperatorSession operator;
    private final PageLoader loader;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;
    private String id = "";
    private String before = "";
    private @Nullable AuditLine operation;
    private List<AuditTrailEntry> rows = List.of();

    @Inject
    public BatchPage(ListAuditEvents browse, ListAuditOperations operations, UndoBatch undoBatch,
            AuditFormatter formatter, OperatorSession operator, PageLoader loader, FacesMessages facesMessages,
            ActionRunner actions) {
        this.browse = browse;
        this.operations = operations;
        this.undoBatch = undoBatch;
        this.formatter = formatter;
        this.operator = operator;
        this.loader = loader;
        this.facesMessages = facesMessages;
        this.actions = actions;
    }

    static PageUrl addressOf(BatchId batch) {
        return PageUrl.of("batch").with("id", batch.value().toString());
    }

    public void read() {
        loader.load(() -> operations.findBatch(batch()).orElseThrow(BatchPage::unknown))
                .ifPresent(found -> operation = formatter.line(found));
        if (operation != null) {
            loader.load(() -> browse
                    .page(AuditTrailQuery.of(batch(), FieldParser.parse(before, AuditLogFilter::entry), ROWS)))
                    .ifPresent(read -> rows = read);
        }
    }

    /** Undoes the batch and shows the changes made by that, which can be undone too. */
    public void undo() {
        actions.get(() -> undoBatch.undo(batch(), operator.attribution()))
                .ifPresentOrElse(this::report,
                        () -> PageUrl.of("batch").with("id", id).redirect());
    }

    private void report(UndoResult undone) {
        facesMessages.info("batch.restored", undone.restored());
        if (undone.skipped() > 0) {
            facesMessages.error("batch.changed-since", undone.skipped());
        }
        (undone.restored() > 0 ? addressOf(undone.batch()) : PageUrl.of("batch").with("id", id)).redirect();
    }

    private BatchId batch() {
        try {
            return new BatchId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static InvalidValueException unknown() {
        return new InvalidValueException("batch.unknown", "There are no such changes.");
    }

    /** Null if it could not be read. */
    public @Nullable AuditLine getOperation() {
        return operation;
    }

    public List<AuditLine> rows() {
        return formatter.changes(rows);
    }

    /** Where the next page begins; empty on the last page. */
    public String next() {
        return ChangesPage.next(rows, AuditLogFilter::after);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = FieldParser.textOrEmpty(id);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = FieldParser.textOrEmpty(before);
    }
}
