// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.ZoneOffset;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.UsageCalendar;

/** Area codes at noon. */
final class Coverages {
    private Coverages() {}

    /** An area code with one active number and this many uses left. */
    static AreaCodeCoverage with(int areaCode, long usesLeft, RequestCounts lastHour) {
        return new AreaCodeCoverage(new AreaCode(String.valueOf(areaCode)),
                new NumberSupply(1, 1, Math.min(1, usesLeft), 1 - Math.min(1, usesLeft), 100, 500, usesLeft, usesLeft),
                lastHour, RecentDemand.NONE, new UsageCalendar(ZoneOffset.UTC).periodsAt(NOON));
    }
}
