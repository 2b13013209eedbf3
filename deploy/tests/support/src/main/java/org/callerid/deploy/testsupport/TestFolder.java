// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** A temporary folder with the data of servers, deleted when they have been closed. */
public record TestFolder(Path path) implements Closeable {
    public static TestFolder create(String prefix) throws IOException {
        return new TestFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(path);
    }
}
