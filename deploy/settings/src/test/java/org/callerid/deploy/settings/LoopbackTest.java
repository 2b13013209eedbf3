// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopbackTest {
    /** Every machine has these two, with or without IPv6. */
    private static final InetAddress FIRST = address("127.0.0.1");
    private static final InetAddress SECOND = address("127.0.0.2");

    @Test
    void aServerOnTheSecondAddressOfThisMachinesNameIsFound() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, SECOND)) {
            assertThat(Loopback.reachable("localhost", List.of(FIRST, SECOND), server.getLocalPort()))
                    .isEqualTo("127.0.0.2");
        }
    }

    @Test
    void aNameWhoseFirstAddressAnswersIsKept() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, FIRST)) {
            assertThat(Loopback.reachable("localhost", List.of(FIRST, SECOND), server.getLocalPort()))
                    .isEqualTo("localhost");
        }
    }

    @Test
    void aNameIsKeptIfNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, FIRST)) {
            port = server.getLocalPort();
        }
        assertThat(Loopback.reachable("localhost", List.of(FIRST, SECOND), port)).isEqualTo("localhost");
    }

    @Test
    void anotherMachinesNameIsKept() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, SECOND)) {
            assertThat(Loopback.reachable("db", List.of(address("192.0.2.1"), SECOND), server.getLocalPort()))
                    .isEqualTo("db");
        }
        assertThat(Loopback.reachable("no-such-host.invalid", 1)).isEqualTo("no-such-host.invalid");
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getAllByName(literal)[0];
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
