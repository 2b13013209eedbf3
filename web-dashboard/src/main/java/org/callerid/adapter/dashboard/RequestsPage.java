// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.port.in.ListRequests;

/** The request log, latest first. The filter is part of the URL. */
@Named("requests")
@RequestScoped
public class RequestsPage {
    private static final int ROWS = 100;

    private final ListRequests browse;
    private final OperatorSession operator;
    private final PageLoader loader;
    private final RequestFilter filter = new RequestFilter();
    private List<RequestLogRecord> rows = List.of();

    @Inject
    public RequestsPage(ListRequests browse, OperatorSession operator, PageLoader loader) {
        this.browse = browse;
        this.operator = operator;
        this.loader = loader;
    }

    public void read() {
        rows = loader.load(() -> browse.requests(filter.query(operator.zone(), ROWS))).orElse(List.of());
    }

    public List<RequestLogRecord> rows() {
        return rows;
    }

    /** Where the next page begins; empty on the last page. */
    public String next() {
        return rows.size() < ROWS ? "" : Cursors.format(rows.getLast().cursor());
    }

    public RequestFilter getFilter() {
        return filter;
    }
}
