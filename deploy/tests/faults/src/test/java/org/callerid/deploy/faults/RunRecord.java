// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known about one run. The rows may be older than the run; what such rows alone show is not a violation of
 * it.
 */
record RunRecord(Pool pool, History history, List<AllocationRow> rows, List<LoggedAnswer> answers) {
    Set<CallKey> calls() {
        return history.requests().stream().map(RequestEvent::call).collect(Collectors.toSet());
    }

    Set<CallKey> grantedCalls() {
        return history.requests()
                .stream()
                .filter(RequestEvent::granted)
                .map(RequestEvent::call)
                .collect(Collectors.toSet());
    }

    boolean isExcused(RequestEvent ask, Class<? extends Outage> by) {
        return history.outages().stream().anyMatch(outage -> by.isInstance(outage) && outage.excuses(ask));
    }
}
