// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.ConditionalChange;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageLimit;

/** Manages the caller ids and updates the rotation after every change. */
public final class CallerIdsUseCase implements AddCallerId, ChangeCallerId, DeleteCallerId, FindCallerIds {
    private final CallerIds callerIds;
    private final Rotation rotation;
    private final UsageLimit defaultLimit;
    private final InstantSource clock;

    public CallerIdsUseCase(CallerIds callerIds, Rotation rotation, UsageLimit defaultLimit, InstantSource clock) {
        this.callerIds = callerIds;
        this.rotation = rotation;
        this.defaultLimit = defaultLimit;
        this.clock = clock;
    }

    @Override
    public AddCallerId.Result add(CallerIdNumber number, CallerIdPatch patch, Attribution by) {
        patch.validateFor(number);
        Optional<CallerIdRecord> added = callerIds.add(number, patch, defaultLimit, auditStamp(by));
        added.ifPresent(this::updateRotation);
        return added.<AddCallerId.Result>map(AddCallerId.Result.Added::new)
                .orElseGet(AddCallerId.Result.AlreadyExists::new);
    }

    @Override
    public Optional<CallerIdRecord> change(CallerIdNumber number, CallerIdPatch patch, Attribution by) {
        patch.validateFor(number);
        Optional<CallerIdRecord> changed = callerIds.change(number, patch, auditStamp(by));
        changed.ifPresent(this::updateRotation);
        return changed;
    }

    @Override
    public ChangeCallerId.Result changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision,
            Attribution by) {
        patch.validateFor(number);
        Optional<ConditionalChange> attempt = callerIds.changeIfUnchanged(number, patch, revision, auditStamp(by));
        if (attempt.isEmpty()) {
            return new ChangeCallerId.Result.NotFound();
        }
        CallerIdRecord record = attempt.get().current();
        if (!attempt.get().isApplied()) {
            return new ChangeCallerId.Result.Conflict(record);
        }
        updateRotation(record);
        return new ChangeCallerId.Result.Changed(record);
    }

    @Override
    public boolean delete(CallerIdNumber number, Attribution by) {
        Optional<CallerId> deleted = callerIds.delete(number, auditStamp(by));
        rotation.update(deleted.stream().toList());
        return deleted.isPresent();
    }

    @Override
    public Optional<CallerIdRecord> find(CallerIdNumber number) {
        return callerIds.find(number);
    }

    @Override
    public List<CallerIdRecord> page(CallerIdListQuery query) {
        return callerIds.page(query);
    }

    private AuditStamp auditStamp(Attribution by) {
        return new AuditStamp(by, clock.instant());
    }

    private void updateRotation(CallerIdRecord record) {
        rotation.update(List.of(record.callerId()));
    }
}
