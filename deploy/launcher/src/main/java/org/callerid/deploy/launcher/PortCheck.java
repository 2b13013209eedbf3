// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.callerid.deploy.settings.ListenAddress;

/** Checks before the slow start whether the server will be able to listen. */
final class PortCheck {
    private PortCheck() {}

    /**
     * Checks the HTTP address.
     *
     * @throws FailedStartException if the server cannot listen on it
     */
    static void checkHttp(ListenAddress address) {
        check(address.host(), address.port(), "API_HOST", "set API_PORT to another port");
    }

    /**
     * Checks the FastAGI address.
     *
     * @throws FailedStartException if the server cannot listen on it
     */
    static void checkAgi(ListenAddress address) {
        check(address.host(), address.port(), "AGI_HOST",
                "set AGI_PORT to another port, or to 0 to do without FastAGI");
    }

    private static void check(String name, int port, String nameSetting, String otherwise) {
        InetAddress host = resolved(name, nameSetting);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, 0));
        } catch (IOException e) {
            throw invalidHost(name, nameSetting);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new FailedStartException("Port " + port + " on " + name
                    + " is taken or not allowed to this user; stop what uses it, or " + otherwise + ".");
        } catch (IOException e) {
            throw invalidHost(name, nameSetting);
        }
    }

    private static InetAddress resolved(String host, String setting) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw invalidHost(host, setting);
        }
    }

    private static FailedStartException invalidHost(String host, String setting) {
        return new FailedStartException(
                setting + " must be an address of this machine, such as 127.0.0.1, but is \"" + host + "\".");
    }
}
