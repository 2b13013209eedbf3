// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

/** One release, as its client saw it; see {@link RequestEvent} for the times and the status. */
record ReleaseEvent(int node, String callId, long sentAt, long endedAt, int status) implements HistoryEvent {
    @Override
    public String line() {
        return "call " + callId + " released at node " + node + ": " + status;
    }
}
