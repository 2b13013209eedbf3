// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

/** Changes that an operator makes in one operation. */
public record Batch(BatchId id, Type type) {
    /** The operation. */
    public enum Type {
        BULK_CHANGE,
        IMPORT,
        UNDO
    }
}
