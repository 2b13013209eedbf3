// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyProxyTest {
    private EchoServer server;
    private FaultyProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new EchoServer();
        proxy = FaultyProxy.to(server.port(), RequestMatcher.containing("COMMIT"));
        client = newClient();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void whatIsSentAndRepliedPasses() throws IOException {
        assertThat(told(client, "one")).isEqualTo("one");
        assertThat(told(client, "two")).isEqualTo("two");
        assertThat(told(newClient(), "three")).isEqualTo("three");
    }

    @Test
    void aReplyIsLateByTheDelaysOfBothDirections() throws IOException {
        told(client, "quick");
        proxy.delay(Duration.ofMillis(100), Duration.ofMillis(50));
        long sentAt = System.nanoTime();

        assertThat(told(client, "slow")).isEqualTo("slow");
        assertThat(Duration.ofNanos(System.nanoTime() - sentAt)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void whatIsDroppedNeitherArrivesNorBreaksTheConnection() throws IOException {
        told(client, "before");
        proxy.drop();
        send(client, "lost");

        client.setSoTimeout(200);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> receive(client, 4));
        assertThat(server.heard()).isEqualTo("before");
    }

    @Test
    void aConnectionThatLostBytesIsResetWhenTheOthersPassAgain() throws IOException {
        Socket quiet = newClient();
        told(quiet, "before");
        told(client, "before");
        proxy.drop();
        send(client, "lost");
        client.setSoTimeout(100);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> receive(client, 4));

        proxy.pass();

        client.setSoTimeout(5_000);
        assertThatExceptionOfType(SocketException.class).isThrownBy(() -> receive(client, 4));
        assertThat(told(quiet, "after")).isEqualTo("after");
    }

    @Test
    void aCutResetsConnectionsAndRefusesNewOnesUntilItIsMended() throws IOException {
        told(client, "before");

        proxy.cut();

        assertThatExceptionOfType(SocketException.class).isThrownBy(() -> receive(client, 1));
        assertThatExceptionOfType(SocketException.class).isThrownBy(() -> receive(newClient(), 1));
        proxy.pass();
        assertThat(told(newClient(), "again")).isEqualTo("again");
    }

    @Test
    void aLostReplyIsThatOfARequestTheServerHad() throws IOException {
        told(client, "BEGIN;");
        proxy.loseReplies(1);
        told(client, "INSERT;");

        send(client, "COM");
        receive(client, 3);
        send(client, "MIT;");

        assertThatExceptionOfType(SocketException.class).isThrownBy(() -> receive(client, 1));
        assertThat(server.heard()).isEqualTo("BEGIN;INSERT;COMMIT;");
        assertThat(proxy.repliesToLose()).isZero();
        assertThat(told(newClient(), "COMMIT;")).isEqualTo("COMMIT;");
    }

    private Socket newClient() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String told(Socket socket, String text) throws IOException {
        send(socket, text);
        return receive(socket, text.length());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An early end of the stream is an error. */
    private static String receive(Socket socket, int length) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(length);
        if (bytes.length < length) {
            throw new SocketException("closed");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
