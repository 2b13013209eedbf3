// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.callerid.deploy.testsupport.LoadGenerator;

/** FastAGI sessions, each on a connection of its own; a new one begins as soon as one has ended. */
record AgiLoad(int sessions) implements Load {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String GRANTED = "SET VARIABLE CID_STATUS \"OK\"";

    @Override
    public LoadResult run(Target target, Duration duration) throws InterruptedException {
        String run = UUID.randomUUID().toString();
        long end = System.nanoTime() + duration.toNanos();
        Outcomes outcomes = new Outcomes();
        try (LoadGenerator load = LoadGenerator.withClients(sessions, number -> System.nanoTime() < end,
                number -> outcomes.place(() -> isGranted(target.agiPort(), run + "." + number)))) {
            load.await();
        }
        return outcomes.result();
    }

    private static boolean isGranted(int port, String callId) throws IOException {
        boolean granted = false;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            RandomCall call = RandomCall.next();
            write(socket, "agi_network: yes\nagi_network_script: next-cid?" + call.query() + "\nagi_uniqueid: " + callId
                    + "\nagi_extension: " + call.destination() + "\n\n");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                granted |= command.equals(GRANTED);
                write(socket, "200 result=1\n");
            }
        }
        return granted;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int unansweredAtEnd() {
        return 0;
    }
}
