// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Set;
import org.callerid.application.model.StoreState;

/**
 * The health of the stores as seen by this node. Does not contact them, so it returns at once even during an outage.
 */
public interface StoreHealth {
    /** Everything that is degraded or not configured; empty if all is well. */
    Set<StoreState> states();
}
