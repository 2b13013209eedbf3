// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.out.RequestLog;

/** Appends to the request log. */
public final class RecordRequestUseCase implements RecordRequest {
    private final RequestLog log;

    public RecordRequestUseCase(RequestLog log) {
        this.log = log;
    }

    @Override
    public void record(RequestLogEntry entry) {
        log.append(entry);
    }
}
