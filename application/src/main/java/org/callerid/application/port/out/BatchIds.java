// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.domain.audit.BatchId;

/** Names batches of changes: unique on all nodes. */
public interface BatchIds {
    BatchId next();
}
