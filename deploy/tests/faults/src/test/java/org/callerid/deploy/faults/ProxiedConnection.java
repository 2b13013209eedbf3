// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** One client's connection through a {@link FaultyProxy}; two threads carry it, one in each direction. */
final class ProxiedConnection {
    private static final int PIECE = 16_384;

    private final Socket client;
    private final Socket server;
    private final Supplier<NetworkCondition> weather;
    private final RequestMatcher watch;
    private final BooleanSupplier losesReply;
    private volatile boolean bytesMissing;
    private volatile boolean replyIsLost;

    ProxiedConnection(Socket client, Socket server, Supplier<NetworkCondition> weather, RequestMatcher watch,
            BooleanSupplier losesReply) {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.watch = watch;
        this.losesReply = losesReply;
    }

    /** Returns when either side has ended the connection. */
    void passRequests() {
        pump(client, server, NetworkCondition::requestsWait, piece -> {
            if (watch.sees(piece) && losesReply.getAsBoolean()) {
                // Before the server can receive it, so that no reply slips through.
                replyIsLost = true;
            }
            return true;
        });
    }

    /** Returns when either side has ended the connection. */
    void passReplies() {
        pump(server, client, NetworkCondition::repliesWait, piece -> !replyIsLost);
    }

    /** Resets both sides, at once. */
    void reset() {
        reset(client);
        reset(server);
    }

    void endIfBytesAreMissing() {
        if (bytesMissing) {
            reset();
        }
    }

    private void pump(Socket from, Socket to, Function<NetworkCondition, Duration> wait, Gate gate) {
        byte[] buffer = new byte[PIECE];
        try (InputStream in = from.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                byte[] piece = Arrays.copyOf(buffer, length);
                Duration delay = wait.apply(weather.get());
                if (delay.isPositive()) {
                    Thread.sleep(delay);
                }
                if (!gate.letsPass(piece)) {
                    break;
                }
                pass(piece, to);
            }
        } catch (IOException e) {
            // One side has disconnected; the other is reset below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reset();
    }

    private void pass(byte[] piece, Socket to) throws IOException {
        boolean drops = weather.get().kind() == NetworkCondition.Kind.DROP;
        if (drops) {
            bytesMissing = true;
        } else if (bytesMissing) {
            throw new IOException("what follows would make no sense");
        } else {
            to.getOutputStream().write(piece);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is already closed.
        }
    }

    @FunctionalInterface
    private interface Gate {
        boolean letsPass(byte[] piece);
    }
}
