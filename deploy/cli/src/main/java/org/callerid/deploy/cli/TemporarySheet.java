// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy of a sheet that did not come from a file, readable by this user only and deleted at the end. */
record TemporarySheet(Path file) implements AutoCloseable {
    /** @throws FailedCommandException if it cannot be written */
    static TemporarySheet copyOf(InputStream in) {
        try {
            TemporarySheet sheet = new TemporarySheet(Files.createTempFile("callerid", ".sheet"));
            Files.copy(in, sheet.file(), StandardCopyOption.REPLACE_EXISTING);
            return sheet;
        } catch (IOException e) {
            throw new FailedCommandException("The standard input cannot be copied to a temporary file: "
                    + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FailedCommandException("The temporary file " + file + " cannot be deleted.", e);
        }
    }
}
