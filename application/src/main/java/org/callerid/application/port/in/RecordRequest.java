// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.RequestLogEntry;

/** Keeps a request in the log of requests, once it has been answered. */
public interface RecordRequest {
    /** Returns at once and never fails; an entry for which the log has no room is counted and dropped. */
    void record(RequestLogEntry entry);
}
