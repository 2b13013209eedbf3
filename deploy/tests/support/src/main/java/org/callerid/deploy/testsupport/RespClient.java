// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A minimal client for Redis' own protocol (RESP 2). */
public final class RespClient {
    private static final int PATIENCE_MILLIS = 5_000;

    private RespClient() {}

    /**
     * Sends one command on a connection of its own.
     *
     * @return the reply's texts and numbers in order, including those of nested lists; nothing for an absent value
     * @throws IOException if there is no reply, or it is an error
     */
    public static List<String> command(int port, String... words) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                request.append("$" + word.length() + "\r\n" + word + "\r\n");
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            List<String> values = new ArrayList<>();
            read(new BufferedInputStream(socket.getInputStream()), values);
            return values;
        }
    }

    private static void read(InputStream in, List<String> values) throws IOException {
        String head = line(in);
        String rest = head.substring(1);
        switch (head.charAt(0)) {
            case '+', ':' -> values.add(rest);
            case '$' -> {
                if (!rest.equals("-1")) {
                    values.add(new String(in.readNBytes(Integer.parseInt(rest)), StandardCharsets.ISO_8859_1));
                    line(in);
                }
            }
            case '*' -> {
                for (int left = Integer.parseInt(rest); left > 0; left--) {
                    read(in, values);
                }
            }
            default -> throw new IOException(rest);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no reply");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
