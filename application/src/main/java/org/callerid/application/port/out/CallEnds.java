// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.EndedCall;

/** Counts each call that ended, once. */
public interface CallEnds {
    /** Returns at once and never fails. */
    void record(List<EndedCall> ended);
}
