// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.adapter.jpa.PostgresConfig.Host;

/** The server among several that may be written to. */
record Primary(Host host, long systemIdentifier, int timeline) {
    boolean matches(ServerState state) {
        return state.systemIdentifier() == systemIdentifier && state.timeline().isPresent()
                && state.timeline().getAsInt() == timeline;
    }

    @Override
    public String toString() {
        return host + " on timeline " + timeline;
    }
}
