// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FastAGI of the running service; the sessions themselves are tested in adapters-agi. */
class FastAgiIT {
    private static final String ONE_NUMBER = "caller_id\n3105550001\n";

    @TempDir
    Path folder;

    @Test
    void aCallGetsItsNumberAndGivesItBackAtHangUp() throws Exception {
        int port = Ports.free();
        try (RunningService service = start(port)) {
            service.admin("POST", "/import", ONE_NUMBER);

            assertThat(converse(port, "next-cid", "call-1")).containsEntry("CALLERID(num)", "3105550001")
                    .containsEntry("CID_STATUS", "OK");
            assertThat(converse(port, "next-cid", "call-2")).containsEntry("CID", "")
                    .containsEntry("CID_STATUS", "NONE");
            assertThat(converse(port, "release?status=ANSWER&cause=16", "call-1")).isEmpty();
            // The channel does not wait until the release is stored.
            await().untilAsserted(
                    () -> assertThat(converse(port, "next-cid", "call-3")).containsEntry("CID_STATUS", "OK"));
        }
    }

    @Test
    @Tag("full")
    void aFrozenServiceIsEndedSoThatItHoldsNoCalls() throws Exception {
        RunningService service = start(Ports.free());
        ProcessHandle process = service.process();
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).inheritIO().start().waitFor();

        long begun = System.nanoTime();
        process.onExit().get(30, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private RunningService start(int agiPort) throws IOException, InterruptedException {
        return RunningService.start(
                Map.of("AGI_PORT", String.valueOf(agiPort), "DATA_DIR", folder.resolve("data").toString()));
    }

    /** The variables that the service sets in this session. */
    private static Map<String, String> converse(int port, String script, String call) throws IOException {
        Map<String, String> variables = new HashMap<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            say(socket, "agi_network_script: " + script + "\nagi_uniqueid: " + call
                    + "\nagi_extension: 913105559876\n\n");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String[] words = command.split(" ", 4);
                variables.put(words[2], words[3].replace("\"", ""));
                say(socket, "200 result=1\n");
            }
        }
        return variables;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
