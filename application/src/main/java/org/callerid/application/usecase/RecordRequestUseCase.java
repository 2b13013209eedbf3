// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.out.Metrics;
import org.callerid.application.port.out.RequestLog;

/** Appends to the request log, and counts the request. */
public final class RecordRequestUseCase implements RecordRequest {
    private final RequestLog log;
    private final Metrics metrics;

    public RecordRequestUseCase(RequestLog log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    @Override
    public void record(RequestLogEntry entry) {
        log.append(entry);
        metrics.recordRequest(entry);
    }
}
