// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import java.io.IOException;
import java.time.Duration;

/**
 * How much may be sent with a request, and how long that may take in all.
 *
 * @param inFile rather than in memory
 */
record BodyLimit(long maxBytes, Duration maxTime, boolean inFile) {
    BufferedBody newBody() throws IOException {
        return inFile ? BufferedBody.inFile() : BufferedBody.inMemory();
    }
}
