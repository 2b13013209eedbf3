// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.callerid.deploy.settings.ListenAddress;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.checkHttp(new ListenAddress("127.0.0.1", taken.getLocalPort())))
                    .isInstanceOf(FailedStartException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1");
        }
    }

    @Test
    void aTakenPortOfFastAgiIsNamedWithItsSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.checkAgi(new ListenAddress("127.0.0.1", taken.getLocalPort())))
                    .isInstanceOf(FailedStartException.class)
                    .hasMessageContaining("AGI_PORT");
        }
    }

    @Test
    void aFreePortPasses() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatCode(() -> PortCheck.checkHttp(new ListenAddress("127.0.0.1", port))).doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> PortCheck.checkHttp(new ListenAddress("192.0.2.1", 8000)))
                .isInstanceOf(FailedStartException.class)
                .hasMessageStartingWith("API_HOST must be");
    }
}
