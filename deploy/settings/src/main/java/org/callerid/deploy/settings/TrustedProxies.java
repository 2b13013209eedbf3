// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.regex.Pattern;

/** Proxies whose {@code X-Forwarded-For} is believed. Anyone else could write any address into it. */
public record TrustedProxies(List<Network> networks) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Whether {@code address}, a literal one, is that of a trusted proxy. */
    public boolean contains(String address) {
        return !networks.isEmpty() && Network.parse(address)
                .filter(one -> networks.stream().anyMatch(network -> network.contains(one.address())))
                .isPresent();
    }

    /**
     * The client of a request that came from a trusted proxy: the last address that is not a trusted proxy's itself, since
     * each proxy appends the address it was called from.
     *
     * @param proxy the address of the connection
     * @param forwardedFor all {@code X-Forwarded-For} headers, joined by commas
     */
    public String clientBehind(String proxy, String forwardedFor) {
        List<String> addresses = SEPARATOR.splitAsStream(forwardedFor.strip()).toList().reversed();
        String client = proxy;
        for (String address : addresses) {
            if (Network.parse(address).isEmpty()) {
                return client;
            }
            client = address;
            if (!contains(address)) {
                return client;
            }
        }
        return client;
    }
}
