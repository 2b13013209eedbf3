// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.port.out.RequestLog;

/** Logs requests of a node. A {@link RequestLog} may write them late, so contracts cannot read what they append. */
@FunctionalInterface
public interface RequestAppender {
    /** Appends the entries to the log of a new node, and returns once all of them are written. */
    void append(RequestLogEntry... entries);
}
