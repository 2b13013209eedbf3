// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.callerid.deploy.settings.HttpAddress;

/** Looks before the long start whether the server will be able to listen. */
final class FreePort {
    private FreePort() {}

    /** @throws FailedStartException if it will not */
    static void check(HttpAddress address) {
        InetAddress host = resolved(address.host());
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, 0));
        } catch (IOException e) {
            throw unusableHost(address.host());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, address.port()));
        } catch (BindException e) {
            throw new FailedStartException("Port " + address.port() + " on " + address.host()
                    + " is taken or not allowed to this user; stop what uses it, or set API_PORT to another port.");
        } catch (IOException e) {
            throw unusableHost(address.host());
        }
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw unusableHost(host);
        }
    }

    private static FailedStartException unusableHost(String host) {
        return new FailedStartException(
                "API_HOST must be an address of this machine, such as 127.0.0.1, but is \"" + host + "\".");
    }
}
