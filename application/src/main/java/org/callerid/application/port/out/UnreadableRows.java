// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import org.callerid.application.model.UnreadableRow;

/**
 * Database rows that cannot be parsed because they were written by hand or by an older version. All other queries skip
 * them. Does not contact the store: it reports the rows found since startup.
 */
public interface UnreadableRows {
    /** The first rows that were found, about a hundred at most. */
    List<UnreadableRow> rows();

    /** How many rows were found; counting stops at ten thousand per table. */
    long count();
}
