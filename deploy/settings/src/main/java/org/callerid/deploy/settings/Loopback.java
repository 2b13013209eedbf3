// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * {@code localhost} has two addresses on most machines, 127.0.0.1 and ::1, and a server may listen on only one of them.
 * Clients written in Java try only the first.
 */
public final class Loopback {
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

    private Loopback() {}

    /**
     * The host to connect to: {@code host} itself, unless it is a name of this machine, nothing listens on its first
     * address, and something listens on another one.
     */
    public static String reachable(String host, int port) {
        try {
            return reachable(host, List.of(InetAddress.getAllByName(host)), port);
        } catch (UnknownHostException e) {
            // The connection attempt reports this better.
            return host;
        }
    }

    /** Whether {@code host} is this machine, by a name or address that no other machine can reach. */
    public static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static String reachable(String host, List<InetAddress> addresses, int port) {
        // No guess for other machines, since one of their addresses may be out of date.
        if (addresses.size() < 2 || !addresses.stream().allMatch(InetAddress::isLoopbackAddress)
                || listens(addresses.getFirst(), port)) {
            return host;
        }
        return addresses.stream()
                .skip(1)
                .filter(address -> listens(address, port))
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse(host);
    }

    private static boolean listens(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) CONNECT_TIMEOUT.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
