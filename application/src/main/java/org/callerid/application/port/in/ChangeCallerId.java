// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.Optional;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;

/** Changes the configuration of a number: limits, area code, carrier, active or not. */
public interface ChangeCallerId {
    /** Once this has returned, nothing is allocated under the old configuration. Empty if the number does not exist. */
    Optional<CallerIdRecord> change(CallerIdNumber number, CallerIdPatch patch, Attribution by);

    /**
     * Like {@link #change}, unless an operator has changed the number since {@code revision} (optimistic lock).
     *
     * @param revision {@link CallerIdRecord#revision} as the operator saw it
     */
    Result changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision, Attribution by);

    sealed interface Result {
        record Changed(CallerIdRecord callerId) implements Result {}

        /** An operator has changed the number since. Nothing was done. */
        record Conflict(CallerIdRecord current) implements Result {}

        record NotFound() implements Result {}
    }
}
