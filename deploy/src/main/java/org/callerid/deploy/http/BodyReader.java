// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Takes in a request's body as it comes; between two pieces of it no thread is held. */
final class BodyReader implements ReadListener {
    private static final int PIECE = 4_096;

    private final ServletInputStream in;
    private final BufferedBody body;
    private final BodyLimit limit;
    private final IntConsumer done;
    private final Future<?> deadline;
    private boolean over;

    private BodyReader(ServletInputStream in, BufferedBody body, BodyLimit limit, IntConsumer done,
            ScheduledExecutorService timer) {
        this.in = in;
        this.body = body;
        this.limit = limit;
        this.done = done;
        this.deadline = timer.schedule(() -> end(HttpServletResponse.SC_REQUEST_TIMEOUT), limit.maxTime().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** @param done told once: 200 if {@code body} has all of it, otherwise the status that says why not */
    static void read(ServletInputStream in, BufferedBody body, BodyLimit limit, IntConsumer done,
            ScheduledExecutorService timer) {
        in.setReadListener(new BodyReader(in, body, limit, done, timer));
    }

    @Override
    public void onDataAvailable() throws IOException {
        if (take() > limit.maxBytes()) {
            end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** What is there, and no more than a piece too much. */
    private synchronized long take() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!over && body.size() <= limit.maxBytes() && in.isReady()) {
            int length = in.read(piece);
            if (length < 0) {
                break;
            }
            body.write(piece, length);
        }
        return body.size();
    }

    @Override
    public void onAllDataRead() {
        end(HttpServletResponse.SC_OK);
    }

    @Override
    public void onError(Throwable failure) {
        end(HttpServletResponse.SC_BAD_REQUEST);
    }

    private void end(int status) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        deadline.cancel(false);
        done.accept(status);
    }
}
