// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.application.model.RequestLogEntry;

/** Every request that was answered, and how. */
public interface RequestLog {
    /** Returns at once and never fails; when more waits to be written than there is room for, it is counted and dropped. */
    void append(RequestLogEntry entry);

    /** Entries dropped for want of room since the start. */
    default long dropped() {
        return 0;
    }
}
