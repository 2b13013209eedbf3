// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.adapter.dashboard.DashboardFixtures.PERIODS;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.CurrentPeriods;

/** A list of numbers that no filter narrows; it remembers what it was asked last. */
final class FakeNumbers implements SearchCallerIds, FindCallerIds {
    private final List<CallerIdRecord> listed;
    private Optional<MatchCount> counted = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private CallerIdFilter filter = CallerIdFilter.ALL;
    private Optional<CallerIdOrder> order = Optional.empty();

    FakeNumbers(CallerIdRecord... listed) {
        this.listed = List.of(listed);
    }

    void fail(RuntimeException thrown) {
        failure = Optional.of(thrown);
    }

    void count(long total, long reserved) {
        counted = Optional.of(new MatchCount(total, reserved));
    }

    CallerIdFilter filter() {
        return filter;
    }

    Optional<CallerIdOrder> order() {
        return order;
    }

    @Override
    public Page page(CallerIdFilter asked, CallerIdOrder by, long first, int limit) {
        failIfTold();
        filter = asked;
        order = Optional.of(by);
        return new Page(listed.stream().skip(first).limit(limit).toList(), listed.size(), PERIODS);
    }

    @Override
    public List<CallerIdRecord> findAll(List<CallerIdNumber> numbers) {
        failIfTold();
        return listed.stream().filter(one -> numbers.contains(one.callerId().number())).toList();
    }

    @Override
    public MatchCount count(CallerIdFilter asked) {
        failIfTold();
        filter = asked;
        return counted.orElseGet(() -> new MatchCount(listed.size(), 0));
    }

    @Override
    public CurrentPeriods currentPeriods() {
        return PERIODS;
    }

    @Override
    public Optional<CallerIdRecord> find(CallerIdNumber number) {
        failIfTold();
        return listed.stream().filter(one -> one.callerId().number().equals(number)).findFirst();
    }

    @Override
    public List<CallerIdRecord> page(CallerIdListQuery query) {
        throw new UnsupportedOperationException();
    }

    private void failIfTold() {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
    }
}
