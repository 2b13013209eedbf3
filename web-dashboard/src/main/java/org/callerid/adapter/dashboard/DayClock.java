// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.in.SearchCallerIds;

/** When the hour and the day end to which limits refer: in the service's time zone, which need not be the browser's. */
@Named("dayClock")
@RequestScoped
public class DayClock {
    private final SearchCallerIds search;

    @Inject
    public DayClock(SearchCallerIds search) {
        this.search = search;
    }

    public Optional<Instant> dayEnds() {
        return Optional.of(search.currentPeriods().dayEnds());
    }
}
