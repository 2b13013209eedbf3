// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Echoes what it receives, and records it. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    EchoServer() throws IOException {
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Future<?> unused = threads.submit(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    String heard() {
        return String.join("", heard);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Future<?> unused = threads.submit(() -> echo(client));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void echo(Socket client) {
        byte[] buffer = new byte[1_024];
        try (client) {
            for (int length = client.getInputStream().read(buffer); length >= 0;) {
                heard.add(new String(buffer, 0, length, StandardCharsets.UTF_8));
                client.getOutputStream().write(buffer, 0, length);
                length = client.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // The client has disconnected.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
