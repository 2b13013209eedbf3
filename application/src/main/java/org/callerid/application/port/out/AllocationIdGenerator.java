// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.domain.allocation.AllocationId;

/** Generates allocation ids: unique across nodes, roughly ordered by time. */
public interface AllocationIdGenerator {
    AllocationId next();
}
