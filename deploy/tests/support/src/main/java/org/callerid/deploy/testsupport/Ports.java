// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports on which nothing listens at the moment. */
public final class Ports {
    /** The distance from a Redis port to that of its cluster bus (Redis 6.2). */
    private static final int TO_BUS = 10_000;
    private static final int MAX_PORT = 65_535;

    private Ports() {}

    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port whose cluster bus port is free, too. */
    public static int freeWithBus() {
        while (true) {
            int port = free();
            if (port + TO_BUS <= MAX_PORT && isFree(port + TO_BUS)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
