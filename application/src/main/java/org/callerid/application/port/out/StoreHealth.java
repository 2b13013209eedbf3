// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Set;
import org.callerid.application.model.StoreState;

/** How this node finds its stores. Asks none of them, so it answers at once whatever is out. */
public interface StoreHealth {
    /** All that is not as it should be, or not configured; empty if everything is. */
    Set<StoreState> states();
}
