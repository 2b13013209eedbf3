// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.out.AuditTrail.Entry;
import org.callerid.application.port.out.AuditTrail.Query;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Who changed what, latest first. */
@Named("changes")
@RequestScoped
public class ChangesPage {
    private static final int ROWS = 100;

    private final ListAuditEvents browse;
    private final Reading reading;
    private String number = "";
    private String before = "";
    private List<Entry> rows = List.of();

    @Inject
    public ChangesPage(ListAuditEvents browse, Reading reading) {
        this.browse = browse;
        this.reading = reading;
    }

    public void read() {
        rows = reading.read(() -> browse.page(new Query(Asked.of(number, CallerIdNumber::parse), Optional.empty(),
                Asked.of(before, ChangesPage::place), ROWS)))
                .orElse(List.of());
    }

    static Long place(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
        return Long.valueOf(text);
    }

    public List<Entry> rows() {
        return rows;
    }

    /** Where the next page begins; empty if this is the last. */
    public String next() {
        return rows.size() < ROWS ? "" : String.valueOf(rows.getLast().id());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Asked.text(number);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = Asked.text(before);
    }
}
