// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.application.model.RequestLogEntry;

/** The log of all answered requests and their results. */
public interface RequestLog {
    /** Returns at once and never fails. If the queue is full, the entry is dropped and counted. */
    void append(RequestLogEntry entry);

    /** Entries dropped since startup because the queue was full. */
    default long dropped() {
        return 0;
    }
}
