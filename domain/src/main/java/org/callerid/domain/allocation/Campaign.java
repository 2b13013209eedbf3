// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

/**
 * What the call is made for, in the dialer's own words; blank when the dialer does not say.
 *
 * @param name empty, or 1 to 64 of {@code A-Z a-z 0-9 _ . @ -} and space
 */
public record Campaign(String name) {
    public static final Campaign BLANK = new Campaign("");

    public Campaign {
        name = DialerName.normalize("campaign", name);
    }
}
