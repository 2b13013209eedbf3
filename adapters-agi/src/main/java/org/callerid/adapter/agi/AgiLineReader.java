// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Lines from a peer who may send without end, one byte at a time, or nothing at all. For one thread. */
final class AgiLineReader {
    /** Asterisk's own commands and values are shorter than 4 KB. */
    static final int MAX_LENGTH = 4_096;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1_024];
    private int next;
    private int end;
    private long dueNanos;

    AgiLineReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** From now on all lines together may take {@code limit}. */
    void setDeadline(Duration limit) {
        dueNanos = System.nanoTime() + limit.toNanos();
    }

    /**
     * The next line without its end. Bytes that are no UTF-8 become replacement characters.
     *
     * @throws EOFException if the peer sends no more
     * @throws SocketTimeoutException if it is not there in time
     * @throws AgiProtocolException if it is too long
     */
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = read(); one != '\n'; one = read()) {
            if (line.size() == MAX_LENGTH) {
                throw new AgiProtocolException("a line is longer than " + MAX_LENGTH + " bytes");
            }
            line.write(one);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int read() throws IOException {
        if (next == end) {
            socket.setSoTimeout(millisLeft());
            end = in.read(buffer);
            next = 0;
            if (end < 0) {
                end = 0;
                throw new EOFException("the peer sends no more");
            }
        }
        return buffer[next++] & 0xFF;
    }

    private int millisLeft() throws SocketTimeoutException {
        long left = Duration.ofNanos(dueNanos - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("the peer took too long");
        }
        return (int) left;
    }
}
