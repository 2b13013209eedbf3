// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The audit trail, latest first. */
@Named("changes")
@RequestScoped
public class ChangesPage {
    private static final int ROWS = 100;

    private final ListAuditEvents browse;
    private final PageLoader loader;
    private String number = "";
    private String before = "";
    private List<AuditTrailEntry> rows = List.of();

    @Inject
    public ChangesPage(ListAuditEvents browse, PageLoader loader) {
        this.browse = browse;
        this.loader = loader;
    }

    public void read() {
        rows = loader
                .load(() -> browse
                        .page(new AuditTrailQuery(FieldParser.parse(number, CallerIdNumber::parse), Optional.empty(),
                                FieldParser.parse(before, ChangesPage::cursor), ROWS)))
                .orElse(List.of());
    }

    static Long cursor(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
        return Long.valueOf(text);
    }

    public List<AuditTrailEntry> rows() {
        return rows;
    }

    /** Where the next page begins; empty on the last page. */
    public String next() {
        return rows.size() < ROWS ? "" : String.valueOf(rows.getLast().id());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = FieldParser.textOrEmpty(number);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = FieldParser.textOrEmpty(before);
    }
}
