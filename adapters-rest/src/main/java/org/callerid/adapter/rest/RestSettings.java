// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Set;

/**
 * What an operator can set about HTTP.
 *
 * @param textByDefault {@code /next-cid} answers digits alone unless asked for JSON
 * @param allowedHosts names with a dot under which the service may be addressed, such as {@code dialer.example.com}
 */
public record RestSettings(boolean textByDefault, Set<String> allowedHosts) {
    public RestSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
