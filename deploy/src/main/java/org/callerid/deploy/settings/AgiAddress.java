// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/**
 * Where telephone servers connect to.
 *
 * @param port 1 to 65535
 */
public record AgiAddress(String host, int port) {
    /** A name is taken for one of another network card. */
    public boolean isReachableFromOutside() {
        return !host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
