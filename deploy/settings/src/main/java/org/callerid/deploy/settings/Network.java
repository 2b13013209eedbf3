// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation.
 *
 * @param prefix number of leading bits that its addresses have in common
 */
public record Network(InetAddress address, int prefix) {
    private static final Pattern CIDR = Pattern
            .compile("([0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

    /** Parses a network such as {@code 10.1.0.0/16}, or a single address; empty if the text is neither. */
    static Optional<Network> parse(String text) {
        Matcher matcher = CIDR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            // Causes no DNS query: the pattern matches no names.
            InetAddress first = InetAddress.getByName(matcher.group(1));
            int bits = first.getAddress().length * Byte.SIZE;
            int prefix = matcher.group(2) == null ? bits : Integer.parseInt(matcher.group(2));
            return prefix > bits ? Optional.empty() : Optional.of(new Network(first, prefix));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress candidate) {
        byte[] ours = address.getAddress();
        byte[] other = candidate.getAddress();
        if (ours.length != other.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != other[i]) {
                return false;
            }
        }
        int rest = prefix % Byte.SIZE;
        return rest == 0 || (ours[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0;
    }
}
