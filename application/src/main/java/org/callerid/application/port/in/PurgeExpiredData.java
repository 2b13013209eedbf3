// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Forgets calls and requests that ended longer ago than the operator wants to keep them. */
public interface PurgeExpiredData {
    /** Returns how many rows went. Takes as long as it takes, in steps that hold nobody up. */
    long purge();
}
