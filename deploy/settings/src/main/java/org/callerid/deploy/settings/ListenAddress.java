// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Set;

/**
 * The address and port on which the server listens for HTTP or FastAGI.
 *
 * @param port 1 to 65535
 */
public record ListenAddress(String host, int port) {
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    /**
     * URL for programs on the same machine.
     *
     * @param scheme such as {@code http}
     */
    public String url(String scheme) {
        String reachable = EVERY_ADDRESS.contains(host) ? "127.0.0.1" : host;
        return scheme + "://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }

    /** Whether other machines may reach it. A host name is assumed to belong to another network card. */
    public boolean isReachableFromOutside() {
        return !host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
