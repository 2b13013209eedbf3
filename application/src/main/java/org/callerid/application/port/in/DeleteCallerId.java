// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;

/** Deletes a number. Its usage counts and its active reservation are kept in case it is added again. */
public interface DeleteCallerId {
    /** False if the number does not exist. */
    boolean delete(CallerIdNumber number, Attribution by);
}
