// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.domain.audit.Actor;
import org.callerid.domain.callerid.CallerIdNumber;

/** Takes a number off the list. Its counts and its live reservation are kept, should it be added again. */
public interface DeleteCallerId {
    /** False if the number is not listed. */
    boolean delete(CallerIdNumber number, Actor actor);
}
