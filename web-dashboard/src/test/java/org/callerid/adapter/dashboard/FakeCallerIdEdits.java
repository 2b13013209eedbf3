// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Optional;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;

/** Numbers that operators change, one by one; it remembers what it was asked last. */
final class FakeCallerIdEdits implements ChangeCallerId {
    private ChangeCallerId.Result answer = new ChangeCallerId.Result.NotFound();
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<CallerIdPatch> patch = Optional.empty();
    private long revision;

    void answer(ChangeCallerId.Result result) {
        answer = result;
    }

    void fail(RuntimeException thrown) {
        failure = Optional.of(thrown);
    }

    /** Empty if no change was asked for. */
    Optional<CallerIdPatch> patch() {
        return patch;
    }

    long revision() {
        return revision;
    }

    @Override
    public Optional<CallerIdRecord> change(CallerIdNumber number, CallerIdPatch asked, Attribution by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChangeCallerId.Result changeIfUnchanged(CallerIdNumber number, CallerIdPatch asked, long at,
            Attribution by) {
        failIfTold();
        patch = Optional.of(asked);
        revision = at;
        return answer;
    }

    private void failIfTold() {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
    }
}
