// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Set;

/**
 * Where the server listens for HTTP or FastAGI.
 *
 * @param port 1 to 65535
 */
public record ListenAddress(String host, int port) {
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    /**
     * As a program on the same machine calls it.
     *
     * @param scheme such as {@code http}
     */
    public String url(String scheme) {
        String reachable = EVERY_ADDRESS.contains(host) ? "127.0.0.1" : host;
        return scheme + "://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }

    /** A name is taken for one of another network card. */
    public boolean isReachableFromOutside() {
        return !host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
