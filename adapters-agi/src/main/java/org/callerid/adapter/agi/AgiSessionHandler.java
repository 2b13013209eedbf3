// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/** Handles AGI sessions: Asterisk names a script, which then sends commands to the channel. */
final class AgiSessionHandler {
    private static final System.Logger LOG = System.getLogger(AgiSessionHandler.class.getName());

    private final Map<String, AgiScript> scripts;
    private final Duration timeout;
    private final ThrottledWarnings warnings = new ThrottledWarnings();

    AgiSessionHandler(Map<String, AgiScript> scripts, Duration limit) {
        this.scripts = scripts;
        this.timeout = limit;
    }

    /** Returns when the session is over, whichever side ended it. Leaves the socket open. */
    void handle(Socket socket) {
        try {
            AgiLineReader lines = new AgiLineReader(socket);
            lines.setDeadline(timeout);
            AgiRequest request = AgiRequest.read(lines);
            AgiChannel channel = new AgiChannel(lines, socket.getOutputStream(), timeout);
            AgiScript script = scripts.get(request.script());
            if (script == null) {
                warnings.warn("a script other than " + scripts.keySet() + " was asked for");
            } else {
                script.run(request, channel);
            }
        } catch (AgiProtocolException e) {
            warnings.warn("a connection is not FastAGI: " + e.getMessage());
        } catch (IOException e) {
            // The call or Asterisk itself is gone, so there is nobody to report to.
            LOG.log(Level.DEBUG, "a conversation broke off", e);
        }
    }
}
