// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** The call's channel in Asterisk, which executes one command at a time. Not thread-safe. */
final class AgiChannel {
    private static final String HANGUP = "HANGUP";
    private static final String DONE = "200 result=1";
    private static final String USAGE_FOLLOWS = "520-";
    private static final String END_OF_USAGE = "520 ";
    /** Asterisk evaluates every value it receives, even {@code ${SHELL(…)}}. The characters of a dialer's name are safe. */
    private static final Pattern SAFE_VALUE = Pattern.compile("[A-Za-z0-9_.@ -]*|\\+[0-9]*");

    private final AgiLineReader lines;
    private final OutputStream out;
    private final Duration replyTimeout;
    private boolean hungUp;

    /** @param patience timeout of each reply */
    AgiChannel(AgiLineReader lines, OutputStream out, Duration patience) {
        this.lines = lines;
        this.out = out;
        this.replyTimeout = patience;
    }

    /**
     * Sets a channel variable and waits for the reply.
     *
     * @param name a constant of this service; not checked
     * @param value letters, digits, space and {@code _ . @ -}, or a plus and digits; may be empty
     * @return false if Asterisk rejected the command
     * @throws IOException if no reply arrives in time or the connection is gone
     * @throws IllegalArgumentException if {@code value} has other characters; nothing is sent
     */
    boolean setVariable(String name, String value) throws IOException {
        if (!SAFE_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("a value has characters that the telephone server could evaluate");
        }
        out.write(("SET VARIABLE " + name + " \"" + value + "\"\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return reply().startsWith(DONE);
    }

    private String reply() throws IOException {
        lines.setDeadline(replyTimeout);
        String line = lines.readLine();
        while (line.equals(HANGUP)) {
            hungUp = true;
            line = lines.readLine();
        }
        if (line.startsWith(USAGE_FOLLOWS)) {
            while (!line.startsWith(END_OF_USAGE)) {
                line = lines.readLine();
            }
        }
        return line;
    }

    /** Whether the caller had hung up by the last reply. The call is then not placed. */
    boolean isHungUp() {
        return hungUp;
    }
}
