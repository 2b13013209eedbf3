// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** From where the service may be asked anything at all, by HTTP and FastAGI alike: always from this machine. */
public record AllowedClients(List<Network> networks) {
    public AllowedClients {
        networks = List.copyOf(networks);
    }

    /** Nothing is set. */
    public boolean areAll() {
        return networks.isEmpty();
    }

    public boolean allows(InetAddress client) {
        return areAll() || client.isLoopbackAddress()
                || networks.stream().anyMatch(network -> network.contains(client));
    }

    /** @param client a literal address, as the container has it */
    public boolean allows(String client) {
        try {
            return areAll() || allows(InetAddress.getByName(client));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
