// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.UUID;

/** Names the changes that an operator made in one act, so that they can be looked at, and undone, together. */
public record BatchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
