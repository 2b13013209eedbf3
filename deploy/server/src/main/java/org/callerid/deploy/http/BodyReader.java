// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads a request's body. It blocks, on a thread that calls do not need: Payara 7.2026.11 does not always tell a {@code
 * ReadListener} that a body is complete.
 */
final class BodyReader {
    private static final int PIECE = 4_096;
    private static final int END = -1;
    /** Nothing arrived within the listener's read-timeout-millis, or the client disconnected. */
    private static final int TIMED_OUT = -2;

    private BodyReader() {}

    /**
     * Reads the whole body. The time limit is checked after each piece, so the listener's read-timeout-millis may come
     * on top of it.
     *
     * @return 200 if {@code body} is complete, otherwise the status that says why not
     * @throws IOException if the body cannot be stored
     */
    static int read(HttpServletRequest request, BufferedBody body, BodyLimit limit) throws IOException {
        long begun = System.nanoTime();
        // If the client offers to upgrade to HTTP/2, as Java's does, Payara waits for more bytes than this.
        long length = request.getContentLengthLong();
        ServletInputStream in = request.getInputStream();
        byte[] piece = new byte[PIECE];
        while (body.size() != length) {
            int count = next(in, piece);
            if (count == TIMED_OUT || System.nanoTime() - begun > limit.maxTime().toNanos()) {
                return HttpServletResponse.SC_REQUEST_TIMEOUT;
            }
            if (count == END) {
                return length < 0 ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
            }
            body.write(piece, count);
            if (body.size() > limit.maxBytes()) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
        }
        return HttpServletResponse.SC_OK;
    }

    private static int next(ServletInputStream in, byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException e) {
            return TIMED_OUT;
        }
    }
}
