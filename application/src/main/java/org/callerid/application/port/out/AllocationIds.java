// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.domain.allocation.AllocationId;

/** Mints names for promises: unique on all nodes, roughly in order of time. */
public interface AllocationIds {
    AllocationId next();
}
