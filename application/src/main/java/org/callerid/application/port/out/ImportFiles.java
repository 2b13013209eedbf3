// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.io.InputStream;
import java.nio.file.Path;
import org.callerid.application.model.RejectedRows;
import org.callerid.domain.validation.InvalidValueException;

/** What imports keep in files for a while; nobody else may read them. */
public interface ImportFiles {
    /**
     * Keeps a sheet; whoever asked deletes the file.
     *
     * @throws InvalidValueException if it is larger than a sheet may be
     */
    Path store(InputStream sheet);

    RejectedRows newRejectedRows();
}
