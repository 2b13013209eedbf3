// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.ListRequests.Calls;

/** The calls, latest first. The filter is part of the URL. */
@Named("calls")
@RequestScoped
public class CallsPage {
    private static final int ROWS = 100;

    private final ListRequests browse;
    private final OperatorSession operator;
    private final PageLoader loader;
    private final PhoneNumberFormats phones;
    private final CallFilter filter = new CallFilter();
    private List<CallRow> rows = List.of();
    private Optional<RequestLogCursor> next = Optional.empty();

    @Inject
    public CallsPage(ListRequests browse, OperatorSession operator, PageLoader loader, PhoneNumberFormats phones) {
        this.browse = browse;
        this.operator = operator;
        this.loader = loader;
        this.phones = phones;
    }

    public void read() {
        loader.load(() -> browse.calls(filter.query(operator.zone(), ROWS))).ifPresent(this::show);
    }

    private void show(Calls found) {
        rows = found.records().stream().map(call -> CallRow.of(call, found.at(), phones)).toList();
        next = found.next();
    }

    public List<CallRow> rows() {
        return rows;
    }

    /** Where the next page begins; empty on the last page. */
    public String next() {
        return next.map(Cursors::format).orElse("");
    }

    /** Until when the calls were searched, if the search stopped before the page was full. */
    public Optional<Instant> searchedTo() {
        return rows.size() < ROWS ? next.map(RequestLogCursor::at) : Optional.empty();
    }

    public CallFilter getFilter() {
        return filter;
    }
}
