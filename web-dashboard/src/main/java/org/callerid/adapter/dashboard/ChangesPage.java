// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.in.ListAuditOperations;

/**
 * The audit log, latest first: one line per operation, or each change of one number. The filter is part of the URL.
 */
@Named("changes")
@RequestScoped
public class ChangesPage {
    private static final int ROWS = 100;

    private final ListAuditEvents events;
    private final ListAuditOperations operations;
    private final AuditFormatter formatter;
    private final OperatorSession operator;
    private final PageLoader loader;
    private final AuditLogFilter filter = new AuditLogFilter();
    private List<AuditLine> rows = List.of();
    private String next = "";

    @Inject
    public ChangesPage(ListAuditEvents events, ListAuditOperations operations, AuditFormatter formatter,
            OperatorSession operator, PageLoader loader) {
        this.events = events;
        this.operations = operations;
        this.formatter = formatter;
        this.operator = operator;
        this.loader = loader;
    }

    public void read() {
        if (filter.isOfOneNumber()) {
            loader.load(() -> events.page(filter.changes(operator.zone(), ROWS))).ifPresent(this::showChanges);
        } else {
            loader.load(() -> operations.page(filter.operations(operator.zone(), ROWS)))
                    .ifPresent(this::showOperations);
        }
    }

    private void showChanges(List<AuditTrailEntry> page) {
        rows = formatter.changes(page);
        next = next(page, AuditLogFilter::after);
    }

    private void showOperations(List<AuditOperation> page) {
        rows = formatter.operations(page);
        next = next(page, AuditLogFilter::after);
    }

    static <T> String next(List<T> page, Function<T, String> cursor) {
        return page.size() < ROWS ? "" : cursor.apply(page.getLast());
    }

    public List<AuditLine> rows() {
        return rows;
    }

    /** Where the next page begins; empty on the last page. */
    public String next() {
        return next;
    }

    public AuditLogFilter getFilter() {
        return filter;
    }
}
