// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

/** One release, as its client saw it; see {@link Ask} for the times and the status. */
record HangUp(int node, String callId, long sentAt, long endedAt, int status) implements Seen {
    @Override
    public String line() {
        return "call " + callId + " released at node " + node + ": " + status;
    }
}
