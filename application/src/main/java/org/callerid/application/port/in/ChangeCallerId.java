// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.Optional;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.ListingChange;

/** Changes what the operator says of a number: limits, area code, carrier, active or not. */
public interface ChangeCallerId {
    /** Once this has returned, nothing is granted on the old values. Empty if the number is not listed. */
    Optional<Listed> change(CallerIdNumber number, ListingChange change, Actor by);
}
