// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A proxy between clients and a server on this machine that can behave as badly as any network, while it is in use. */
final class FaultyProxy implements Closeable {
    private final ServerSocket serverSocket;
    private final int target;
    private final Supplier<RequestMatcher> watches;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private volatile NetworkCondition condition = NetworkCondition.FINE;

    private FaultyProxy(int target, Supplier<RequestMatcher> watches) throws IOException {
        this.serverSocket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.target = target;
        this.watches = watches;
    }

    /**
     * Starts a proxy.
     *
     * @param watches creates, for each connection, the watch whose requests {@link #loseReplies} affects
     */
    static FaultyProxy to(int target, Supplier<RequestMatcher> watches) throws IOException {
        FaultyProxy proxy = new FaultyProxy(target, watches);
        Future<?> unused = proxy.threads.submit(proxy::open);
        return proxy;
    }

    int port() {
        return serverSocket.getLocalPort();
    }

    /**
     * Passes on everything again. Connections that lost bytes are reset, since their remaining bytes would make no
     * sense.
     */
    void pass() {
        change(NetworkCondition.FINE);
        connections.forEach(ProxiedConnection::endIfBytesAreMissing);
    }

    /** Delays every chunk of a request, and every chunk of a reply, by this long. */
    void delay(Duration requests, Duration replies) {
        change(new NetworkCondition(NetworkCondition.Kind.PASS, requests, replies));
    }

    /** Drops all bytes; connections stay open, and new ones are accepted. */
    void drop() {
        change(new NetworkCondition(NetworkCondition.Kind.DROP, Duration.ZERO, Duration.ZERO));
    }

    /** Resets all connections, and every new one at once. */
    void cut() {
        change(new NetworkCondition(NetworkCondition.Kind.CUT, Duration.ZERO, Duration.ZERO));
        connections.forEach(ProxiedConnection::reset);
    }

    /**
     * Lets the next {@code requests} requests that the watches see reach the server, and resets the client's connection
     * when it replies. 0 ends this.
     */
    void loseReplies(int requests) {
        repliesToLose.set(requests);
    }

    /** How many replies are still to be lost. */
    int repliesToLose() {
        return repliesToLose.get();
    }

    private void change(NetworkCondition next) {
        condition = next;
    }

    private void open() {
        while (!serverSocket.isClosed()) {
            try {
                Socket client = serverSocket.accept();
                Future<?> unused = threads.submit(() -> connect(client));
            } catch (IOException e) {
                if (!serverSocket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        ProxiedConnection connection = new ProxiedConnection(client, server, () -> condition, watches.get(),
                this::takesAReply);
        connections.add(connection);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            if (condition.kind() != NetworkCondition.Kind.CUT) {
                Future<?> replies = threads.submit(connection::passReplies);
                connection.passRequests();
                replies.get();
            }
        } catch (IOException e) {
            // The server is down, so the client's connection is closed below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            connection.reset();
            connections.remove(connection);
        }
    }

    private boolean takesAReply() {
        return repliesToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
        connections.forEach(ProxiedConnection::reset);
        threads.shutdownNow();
    }
}
