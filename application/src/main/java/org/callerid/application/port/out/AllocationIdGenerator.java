// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.domain.allocation.AllocationId;

/**
 * Generates allocation ids: unique across nodes and roughly ordered by time. Those of one node increase unless its clock
 * is set back.
 */
public interface AllocationIdGenerator {
    AllocationId next();
}
