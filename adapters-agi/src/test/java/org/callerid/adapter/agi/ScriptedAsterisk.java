// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asterisk's end of one AGI session, as observed with Asterisk 16 and 22. */
final class ScriptedAsterisk implements AutoCloseable {
    static final String SUCCESS_REPLY = "200 result=1\n";
    private static final int PATIENCE_MILLIS = 5_000;

    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final OutputStream out;

    ScriptedAsterisk(InetSocketAddress agi) throws IOException {
        socket.connect(agi);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
    }

    /** Sends the request that precedes the first command. */
    ScriptedAsterisk asks(String script, String extension, String uniqueId, String... arguments) throws IOException {
        StringBuilder environment = new StringBuilder("agi_network: yes\nagi_network_script: " + script
                + "\nagi_request: agi://127.0.0.1/" + script
                + "\nagi_channel: Local/8600@default-00000001;2\nagi_language: en\nagi_type: Local\nagi_uniqueid: "
                + uniqueId + "\nagi_version: 16.28.0\nagi_callerid: 7275550199\nagi_calleridname: V1121234560000001234"
                + "\nagi_context: callerid\nagi_extension: " + extension + "\nagi_priority: 2\nagi_enhanced: 0.0\n");
        for (int i = 0; i < arguments.length; i++) {
            environment.append("agi_arg_").append(i + 1).append(": ").append(arguments[i]).append('\n');
        }
        return sends(environment.append('\n').toString());
    }

    ScriptedAsterisk sends(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /** The next command; null if the session has ended. */
    @Nullable
    String command() throws IOException {
        return in.readLine();
    }

    /** Acknowledges every command until the session ends, and returns the variables that were set. */
    Map<String, String> acknowledgeAll() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String command = command(); command != null; command = command()) {
            String[] words = command.split(" ", 4);
            variables.put(words[2], words[3].substring(1, words[3].length() - 1));
            sends(SUCCESS_REPLY);
        }
        return variables;
    }

    void sendsNoMore() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
