// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.io.InputStream;
import java.nio.file.Path;
import org.callerid.application.model.RejectedRows;
import org.callerid.domain.validation.InvalidValueException;

/** Temporary files of imports, readable only by the service. */
public interface ImportFiles {
    /**
     * Stores a sheet. The caller must delete the file.
     *
     * @throws InvalidValueException if the sheet is larger than allowed
     */
    Path store(InputStream sheet);

    RejectedRows newRejectedRows();
}
