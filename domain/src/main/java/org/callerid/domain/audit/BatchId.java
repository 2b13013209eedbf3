// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.UUID;

/** The id of a batch: changes that an operator made in one operation and that can be viewed and undone together. */
public record BatchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
