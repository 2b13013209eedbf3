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

/** Reads lines from a peer that may send endlessly, one byte at a time, or nothing at all. Not thread-safe. */
final class AgiLineReader {
    /** In bytes. Asterisk's own commands and values are shorter than 4 KB. */
    static final int MAX_LENGTH = 4_096;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1_024];
    private int readLine;
    private int end;
    private long dueNanos;

    AgiLineReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** From now on all lines together must arrive within {@code limit}. */
    void setDeadline(Duration limit) {
        dueNanos = System.nanoTime() + limit.toNanos();
    }

    /**
     * The next line without its line end. Bytes that are not UTF-8 become replacement characters.
     *
     * @throws EOFException if the peer closed its side
     * @throws SocketTimeoutException if the line is not complete at the deadline
     * @throws AgiProtocolException if the line is longer than {@link #MAX_LENGTH}
     */
    String readLine() throws IOException {
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
        if (readLine == end) {
            socket.setSoTimeout(millisLeft());
            end = in.read(buffer);
            readLine = 0;
            if (end < 0) {
                end = 0;
                throw new EOFException("the peer sends no more");
            }
        }
        return buffer[readLine++] & 0xFF;
    }

    private int millisLeft() throws SocketTimeoutException {
        long left = Duration.ofNanos(dueNanos - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("the peer took too long");
        }
        return (int) left;
    }
}
