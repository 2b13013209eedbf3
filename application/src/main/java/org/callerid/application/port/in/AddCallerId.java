// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;

/** Adds one of the company's numbers. */
public interface AddCallerId {
    Result add(CallerIdNumber number, CallerIdPatch patch, Attribution by);

    sealed interface Result {
        record Added(CallerIdRecord callerId) implements Result {}

        record AlreadyExists() implements Result {}
    }
}
