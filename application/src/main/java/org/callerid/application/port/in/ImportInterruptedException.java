// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StoreUnavailableException;

/** The store was unavailable for too long during an import. The same sheet can be imported again. */
public final class ImportInterruptedException extends StoreUnavailableException {
    private static final long serialVersionUID = 1;

    private final long loaded;

    /** @param loaded rows that are known to be imported */
    public ImportInterruptedException(long loaded, StoreUnavailableException cause) {
        super("The store of numbers did not answer for too long: " + loaded
                + " rows of the sheet are loaded; load the same sheet again for the others", cause);
        this.loaded = loaded;
    }

    public long loaded() {
        return loaded;
    }
}
