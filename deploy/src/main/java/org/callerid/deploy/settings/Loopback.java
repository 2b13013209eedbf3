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
 * {@code localhost} is two addresses on most machines, 127.0.0.1 and ::1, and a server may listen on either alone. Clients
 * written in Java try the first only.
 */
public final class Loopback {
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

    private Loopback() {}

    /**
     * What to connect to in place of {@code host}: the host itself, unless it is this machine by a name, nobody listens on that
     * name's first address, and somebody does on another.
     */
    public static String reachable(String host, int port) {
        try {
            return reachable(host, List.of(InetAddress.getAllByName(host)), port);
        } catch (UnknownHostException e) {
            // Who connects says it better.
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
        // Of other machines' addresses one may be out of date, so that none of them is a guess to make here.
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
