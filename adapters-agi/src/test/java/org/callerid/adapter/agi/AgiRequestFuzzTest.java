// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import org.callerid.domain.validation.InvalidValueException;

/** Whatever a peer sends is a request, or ends the connection. See docs/fuzzing.md. */
class AgiRequestFuzzTest {
    private static final int RUNS = 1_000_000;

    @FuzzTest(maxExecutions = RUNS, maxDuration = "")
    void requests(byte[] input) throws IOException {
        try (Socket socket = new PeerThatSends(input)) {
            AgiLineReader lines = new AgiLineReader(socket);
            lines.setDeadline(Duration.ofSeconds(10));
            AgiRequest request = AgiRequest.read(lines);
            for (String name : new String[]{"to", "campaign", "agent", "call_id"}) {
                request.argument(name, 1).ifPresent(value -> assertThat(value).isNotBlank());
            }
        } catch (AgiProtocolException | InvalidValueException | EOFException e) {
            // The session handler closes the connection, or answers that the parameters are invalid.
        }
    }

    private static final class PeerThatSends extends Socket {
        private final byte[] bytes;

        PeerThatSends(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void setSoTimeout(int millis) {
            // It never waits.
        }
    }
}
