// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.RequestLogEntry;

/** Writes an answered request to the request log. */
public interface RecordRequest {
    /** Returns at once and never fails. If the log's queue is full, the entry is dropped and counted. */
    void record(RequestLogEntry entry);
}
