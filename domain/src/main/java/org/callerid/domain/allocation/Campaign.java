// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

/**
 * The campaign that the call belongs to, as named by the dialer; blank if the dialer sends no campaign.
 *
 * @param name empty, or 1 to 64 of {@code A-Z a-z 0-9 _ . @ -} and space
 */
public record Campaign(String name) {
    public static final Campaign BLANK = new Campaign("");

    public Campaign {
        name = DialerName.normalize("campaign", name);
    }
}
