// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.BrowseChanges;
import org.callerid.application.port.out.AuditTrail.Entry;
import org.callerid.application.port.out.AuditTrail.Query;
import org.callerid.domain.callerid.CallerIdNumber;
import org.jspecify.annotations.Nullable;

/** Who changed what, latest first. */
@Named("changes")
@RequestScoped
public class ChangesPage {
    private static final int ROWS = 100;

    private final BrowseChanges browse;
    private final Tries tries;
    private String number = "";
    private @Nullable Long before;
    private List<Entry> rows = List.of();

    @Inject
    public ChangesPage(BrowseChanges browse, Tries tries) {
        this.browse = browse;
        this.tries = tries;
    }

    public void read() {
        rows = tries.get(() -> browse.changes(
                new Query(Asked.of(number, CallerIdNumber::parse), Optional.empty(), Optional.ofNullable(before),
                        ROWS)))
                .orElse(List.of());
    }

    public List<Entry> rows() {
        return rows;
    }

    /** Where the next page begins; null if this is the last. */
    public @Nullable Long next() {
        return rows.size() < ROWS ? null : rows.getLast().id();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Asked.text(number);
    }

    public @Nullable Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }
}
