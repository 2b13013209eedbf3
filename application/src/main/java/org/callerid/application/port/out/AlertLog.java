// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Set;
import org.callerid.application.model.Alert;
import org.callerid.application.model.StoreUnavailableException;

/**
 * The alerts that have been raised and not yet cleared, shared by all nodes.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface AlertLog {
    /** The keys of the open alerts. */
    Set<String> openKeys();

    /** Opens an alert. Of several nodes that do so at the same time, one gets true; false if it is open already. */
    boolean open(Alert raised);

    /** Closes an alert. Of several nodes that do so at the same time, one gets true; false if it is not open. */
    boolean close(String key);
}
