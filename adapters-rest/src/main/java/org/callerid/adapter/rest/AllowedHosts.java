// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host names under which the service may be addressed. A foreign web site can make its own name resolve to our
 * address (DNS rebinding), but its name cannot be an IP address or a name without a dot, so these are always allowed.
 *
 * @param allowed further names, each with a dot; upper and lower case are equal
 */
record AllowedHosts(Set<String> allowed) {
    private static final Pattern NAME_AND_PORT = Pattern.compile("([A-Za-z0-9._-]+?)\\.?(?::[0-9]*)?");
    private static final Pattern IPV6_AND_PORT = Pattern.compile("\\[[0-9A-Fa-f:.]+\\](?::[0-9]*)?");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    AllowedHosts {
        allowed = Set.copyOf(allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    /**
     * Whether requests to this host are allowed.
     *
     * @param host the Host header; HTTP/1.0 has none
     */
    boolean allows(@Nullable String host) {
        return host == null || host.isEmpty() || IPV6_AND_PORT.matcher(host).matches() || allowsName(host);
    }

    private boolean allowsName(String host) {
        Matcher matcher = NAME_AND_PORT.matcher(host);
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0 || IPV4.matcher(name).matches() || allowed.contains(name);
    }
}
