// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class CallerThatHangsUpIT {
    private static final int TERM_SECONDS = 3;

    @Test
    void aReservationWhoseCallerIsGoneEndsWithItsTerm() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED,
                Map.of("DEFAULT_RESERVATION_TTL", String.valueOf(TERM_SECONDS)))) {
            nodes.load(List.of("2125550001"), 100, 500);
            nodes.first().get("/next-cid?to=3105559876&format=text&call_id=warm-up");
            nodes.first().admin("POST", "/release?call_id=warm-up", "");
            long sentAt = System.nanoTime();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), nodes.first().port())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write("GET /next-cid?to=3105559876 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                TimeUnit.MILLISECONDS.sleep(20);
            }

            assertThat(nodes.first().get("/next-cid?to=3105559876").statusCode()).isEqualTo(503);
            while (nodes.first().get("/next-cid?to=3105559876").statusCode() == 503) {
                assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sentAt)).isLessThan(TERM_SECONDS + 2);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(System.nanoTime() - sentAt).isGreaterThan(TimeUnit.SECONDS.toNanos(TERM_SECONDS) - 500_000_000L);
        }
    }
}
