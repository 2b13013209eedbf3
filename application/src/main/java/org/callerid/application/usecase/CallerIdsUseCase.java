// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Attempt;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.application.port.out.CallerIds.Query;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageLimit;

/** Keeps the list of numbers, and tells the rotation of every change. */
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
    public AddCallerId.Result add(CallerIdNumber number, CallerIdPatch patch, Actor actor) {
        patch.requireFitFor(number);
        Optional<Listed> added = callerIds.add(number, patch, defaultLimit, edit(actor));
        added.ifPresent(this::learn);
        return added.<AddCallerId.Result>map(AddCallerId.Result.Added::new)
                .orElseGet(AddCallerId.Result.AlreadyListed::new);
    }

    @Override
    public Optional<Listed> change(CallerIdNumber number, CallerIdPatch patch, Actor actor) {
        patch.requireFitFor(number);
        Optional<Listed> changed = callerIds.change(number, patch, edit(actor));
        changed.ifPresent(this::learn);
        return changed;
    }

    @Override
    public ChangeCallerId.Result changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision,
            Actor actor) {
        patch.requireFitFor(number);
        Optional<Attempt> attempt = callerIds.changeIfUnchanged(number, patch, revision, edit(actor));
        if (attempt.isEmpty()) {
            return new ChangeCallerId.Result.NotListed();
        }
        Listed listed = attempt.get().listed();
        if (!attempt.get().isMade()) {
            return new ChangeCallerId.Result.ChangedMeanwhile(listed);
        }
        learn(listed);
        return new ChangeCallerId.Result.Changed(listed);
    }

    @Override
    public boolean delete(CallerIdNumber number, Actor actor) {
        Optional<CallerId> deleted = callerIds.delete(number, edit(actor));
        rotation.learn(deleted.stream().toList());
        return deleted.isPresent();
    }

    @Override
    public Optional<Listed> find(CallerIdNumber number) {
        return callerIds.find(number);
    }

    @Override
    public List<Listed> page(Query query) {
        return callerIds.page(query);
    }

    private AuditStamp edit(Actor actor) {
        return new AuditStamp(actor, clock.instant());
    }

    private void learn(Listed listed) {
        rotation.learn(List.of(listed.callerId()));
    }
}
