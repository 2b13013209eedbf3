// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import org.callerid.application.port.in.BrowseCallerIds;
import org.callerid.application.port.out.Listings;
import org.callerid.application.port.out.Listings.Filter;
import org.callerid.application.port.out.Listings.Found;
import org.callerid.application.port.out.Listings.Order;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;

/** Reads the list as of now. */
public final class BrowseCallerIdsUseCase implements BrowseCallerIds {
    private final Listings listings;
    private final UsageCalendar calendar;
    private final InstantSource clock;

    public BrowseCallerIdsUseCase(Listings listings, UsageCalendar calendar, InstantSource clock) {
        this.listings = listings;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Page page(Filter filter, Order order, long first, int atMost) {
        Instant now = clock.instant();
        Listings.Page page = listings.page(filter, order, first, atMost, now);
        return new Page(page.rows(), page.total(), calendar.periodsAt(now));
    }

    @Override
    public Found found(Filter filter) {
        return listings.found(filter, clock.instant());
    }

    @Override
    public CurrentPeriods periods() {
        return calendar.periodsAt(clock.instant());
    }
}
