// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.InputStream;
import java.nio.file.Path;
import org.callerid.domain.validation.InvalidValueException;

/** Stores an uploaded sheet in a file that only the service can read. */
public interface StoreImportFile {
    /**
     * The caller must delete the file.
     *
     * @throws InvalidValueException if the sheet is larger than allowed
     */
    Path store(InputStream sheet);
}
