// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/**
 * Where telephone servers connect to.
 *
 * @param port 1 to 65535
 */
public record AgiAddress(String host, int port) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
