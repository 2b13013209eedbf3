// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Set;

/**
 * The operator's settings for HTTP.
 *
 * @param textByDefault whether {@code /next-cid} answers with digits only unless JSON is requested
 * @param allowedHosts names with a dot under which the service may be addressed, such as {@code dialer.example.com}
 */
public record RestSettings(boolean textByDefault, Set<String> allowedHosts) {
    public RestSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
