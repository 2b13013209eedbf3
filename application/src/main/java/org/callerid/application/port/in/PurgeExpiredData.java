// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Deletes calls and requests that ended longer ago than the configured retention. */
public interface PurgeExpiredData {
    /** Returns how many rows were deleted. Runs without a time limit, in small steps that block nothing else. */
    long purge();
}
