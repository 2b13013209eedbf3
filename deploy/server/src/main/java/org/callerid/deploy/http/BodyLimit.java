// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import java.io.IOException;
import java.time.Duration;

/**
 * Limits for a request body: its size, and the total time it may take to arrive.
 *
 * @param inFile whether the body is buffered in a file rather than in memory
 */
record BodyLimit(long maxBytes, Duration maxTime, boolean inFile) {
    BufferedBody newBody() throws IOException {
        return inFile ? BufferedBody.inFile() : BufferedBody.inMemory();
    }
}
