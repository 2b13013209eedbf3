// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.callerid.CallerIdNumber;

/** Finds caller ids by number, or page by page. */
public interface FindCallerIds {
    Optional<CallerIdRecord> find(CallerIdNumber number);

    /** In number order. */
    List<CallerIdRecord> page(CallerIdListQuery query);
}
