// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds ports on which nothing listens. A service takes its port some time after it was found. So each port is given
 * once only, and none of those that the system gives to outgoing connections (Linux: from 32768).
 */
public final class Ports {
    private static final int FIRST = 11_000;
    private static final int END = 22_000;
    /** The distance from a Redis port to that of its cluster bus (Redis 6.2). */
    private static final int TO_BUS = 10_000;

    private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, END));

    private Ports() {}

    public static int free() {
        while (true) {
            int port = next();
            if (isFree(port)) {
                return port;
            }
        }
    }

    /** A port whose cluster bus port is free, too. */
    public static int freeWithBus() {
        while (true) {
            int port = free();
            if (isFree(port + TO_BUS)) {
                return port;
            }
        }
    }

    private static int next() {
        return NEXT.getAndUpdate(port -> port + 1 < END ? port + 1 : FIRST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
