// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ShowDailyUse.DailyUse;

/** Pages of numbers, over the same numbers, calls and changes. */
final class NumberPages {
    final Beans beans = new Beans();
    final FakeCalls calls = new FakeCalls();
    final FakeAuditTrail trail = new FakeAuditTrail();
    final FakeCallerIdEdits edits = new FakeCallerIdEdits();
    final FakeBulkChange bulk = new FakeBulkChange();
    final FakeHealth health = new FakeHealth();
    final List<DailyUse> days = new ArrayList<>();
    private final FakeNumbers listed;

    NumberPages(CallerIdRecord... listed) {
        this.listed = new FakeNumbers(listed);
    }

    void fail(RuntimeException thrown) {
        listed.fail(thrown);
    }

    /** Not read yet. */
    NumberPage page(String digits) {
        NumberPage page = new NumberPage(new CallerIdHistory(listed, listed, calls, trail, number -> days, health),
                edits,
                bulk,
                new ReservationReleaser(calls, listed, listed, asked -> CompletableFuture.completedFuture(List.of()),
                        beans.operator, beans.facesMessages, beans.actions),
                new ConcurrentChanges(trail, beans.times, beans.messages), beans.operator, beans.loader,
                beans.facesMessages, beans.actions, beans.messages, beans.times);
        page.setDigits(digits);
        return page;
    }

    NumberPage read(String digits) {
        NumberPage page = page(digits);
        page.read();
        return page;
    }
}
