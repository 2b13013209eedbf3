// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.UnreadableRow;

/**
 * Rows of the store that cannot be read: somebody wrote them by hand, or an older version did. They are left out of
 * everything else. Asks no store: it knows what was met since the start.
 */
public interface UnreadableRows {
    /** Those met first, up to some hundred. */
    List<UnreadableRow> rows();

    /** How many were met, as far as they are counted: at most ten thousand. */
    long count();
}
