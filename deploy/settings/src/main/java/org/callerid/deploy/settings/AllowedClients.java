// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses from which HTTP and FastAGI requests are accepted. This machine is always allowed. */
public record AllowedClients(List<Network> networks) {
    public AllowedClients {
        networks = List.copyOf(networks);
    }

    /** Whether nothing is set, so that all clients are allowed. */
    public boolean isUnrestricted() {
        return networks.isEmpty();
    }

    public boolean allows(InetAddress client) {
        return isUnrestricted() || client.isLoopbackAddress()
                || networks.stream().anyMatch(network -> network.contains(client));
    }

    /**
     * Whether this client is allowed.
     *
     * @param client a literal address, as the container reports it
     */
    public boolean allows(String client) {
        try {
            return isUnrestricted() || allows(InetAddress.getByName(client));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
