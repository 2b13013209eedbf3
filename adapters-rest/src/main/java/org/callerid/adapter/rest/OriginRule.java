// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rejects requests from other sites' web pages, opened in a browser that can reach this service. Thread-safe. */
public final class OriginRule {
    private final AllowedHosts allowedHosts;
    /** A dialer sends the same host with every request. */
    private volatile String lastAllowed = "";

    /** @param allowedHosts names with a dot under which the service may be addressed */
    public OriginRule(Set<String> allowedHosts) {
        this.allowedHosts = new AllowedHosts(allowedHosts);
    }

    /**
     * The reason to reject a request; empty if it is allowed.
     *
     * @param site the header {@code Sec-Fetch-Site} of Fetch Metadata (W3C): browsers send it, dialers do not
     * @param host the header {@code Host}
     */
    public Optional<String> rejectionReason(@Nullable String site, @Nullable String host) {
        if (isForeign(site)) {
            return Optional.of("Requests from other web sites are refused");
        }
        return isAllowed(host)
                ? Optional.empty()
                : Optional.of("The service does not go by this host name; it can be allowed in the settings");
    }

    private boolean isAllowed(@Nullable String host) {
        if (host == null || host.equals(lastAllowed)) {
            return true;
        }
        boolean allowed = allowedHosts.allows(host);
        if (allowed) {
            lastAllowed = host;
        }
        return allowed;
    }

    private static boolean isForeign(@Nullable String site) {
        return "cross-site".equalsIgnoreCase(site) || "same-site".equalsIgnoreCase(site);
    }
}
