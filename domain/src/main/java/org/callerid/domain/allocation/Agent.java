// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

/**
 * The agent who makes the call, as named by the dialer; blank if the dialer sends no agent.
 *
 * @param name empty, or 1 to 64 of {@code A-Z a-z 0-9 _ . @ -} and space
 */
public record Agent(String name) {
    public static final Agent BLANK = new Agent("");

    public Agent {
        name = DialerName.normalize("agent", name);
    }

    public boolean isBlank() {
        return name.isEmpty();
    }
}
