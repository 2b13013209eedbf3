// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.RequestLogEntry;

/** Counts what happens, for monitoring. Every method returns at once and never fails. */
public interface Metrics {
    void recordRequest(RequestLogEntry entry);

    /**
     * Records that requests for a number are processed together.
     *
     * @param stillWaiting requests that wait for the next batch
     */
    void recordBatch(int size, int stillWaiting);

    /** @param rows of a sheet that were processed since the last call, loaded or refused */
    void recordImportedRows(long rows);

    void recordCallEnds(List<EndedCall> ended);

    /** @param parameter of a release that was ignored because its value is invalid */
    void recordIgnoredValue(String parameter);
}
