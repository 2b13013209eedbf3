// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.domain.numbering.Destination;

/** Removes a person who was called from everything that is kept of calls. */
public interface ForgetPerson {
    /** Returns how many rows had named the person. Counts of calls stay. To be repeated after an exception. */
    int forget(Destination person);
}
