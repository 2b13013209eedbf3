// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.util.Optional;

/**
 * Who makes a change, and why.
 *
 * @param reason empty if none was given
 */
public record Attribution(Actor actor, Optional<Reason> reason) {
    /** Without a reason. */
    public Attribution(Actor actor) {
        this(actor, Optional.empty());
    }
}
