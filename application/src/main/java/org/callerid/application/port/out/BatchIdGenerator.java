// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.domain.audit.BatchId;

/** Generates batch ids, unique across nodes. */
public interface BatchIdGenerator {
    BatchId next();
}
