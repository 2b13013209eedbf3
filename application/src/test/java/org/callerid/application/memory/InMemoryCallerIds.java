// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageLimit;

/** The numbers as operators change them, guarded by the lock of this object. */
abstract class InMemoryCallerIds implements CallerIds, CallerIdChangeFeed {
    /** By number, those of deleted numbers included. */
    final TreeMap<CallerIdNumber, CallerIdRecord> rows = new TreeMap<>();
    private final Set<CallerIdNumber> deleted = new HashSet<>();
    private final Map<CallerIdNumber, Long> revisions = new HashMap<>();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private long lastRevision;
    private long lastId;

    @Override
    public synchronized Optional<CallerIdRecord> add(CallerIdNumber number, CallerIdPatch patch,
            UsageLimit defaultLimit,
            AuditStamp stamp) {
        if (find(number).isPresent()) {
            return Optional.empty();
        }
        list(number, patch, defaultLimit, stamp);
        return find(number);
    }

    private void list(CallerIdNumber number, CallerIdPatch patch, UsageLimit defaultLimit, AuditStamp stamp) {
        Instant now = stamp.at();
        CallerIdRecord former = rows.get(number);
        deleted.remove(number);
        if (former == null) {
            revisions.put(number, ++lastRevision);
            rows.put(number, new CallerIdRecord(++lastId,
                    CallerId.create(number, patch.toNewConfig(number, defaultLimit), now), now, now, Optional.empty(),
                    lastRevision));
        } else {
            edit(former.callerId().withConfig(patch.toNewConfig(number, defaultLimit)), now);
        }
        note(stamp, new AuditEvent.Added(number, row(number).config()));
    }

    @Override
    public synchronized List<CallerIdRecord> change(List<CallerIdNumber> numbers, CallerIdPatch patch,
            AuditStamp stamp) {
        return numbers.stream().sorted().flatMap(number -> changed(number, patch, stamp).stream()).toList();
    }

    private Optional<CallerIdRecord> changed(CallerIdNumber number, CallerIdPatch patch, AuditStamp stamp) {
        return find(number).flatMap(record -> {
            CallerId before = record.callerId();
            CallerId after = before.withConfig(patch.applyTo(before.config()));
            if (!after.equals(before)) {
                edit(after, stamp.at());
                note(stamp, new AuditEvent.Edited(number, before.config(), after.config()));
            }
            return find(number);
        });
    }

    @Override
    public synchronized Optional<ConditionalChange> changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch,
            long revision,
            AuditStamp stamp) {
        return find(number).map(record -> record.revision() == revision
                ? new ConditionalChange(changed(number, patch, stamp).orElseThrow(), true)
                : new ConditionalChange(record, false));
    }

    @Override
    public synchronized RestoreResult restore(List<AuditTrailEntry> entries, AuditStamp stamp) {
        List<CallerId> restored = new ArrayList<>();
        for (AuditTrailEntry entry : entries) {
            if (!(entry.event() instanceof AuditEvent.Released) && isAsLeftBy(entry)) {
                restored.add(restore(entry.event(), stamp));
            }
        }
        long changes = entries.stream().filter(entry -> !(entry.event() instanceof AuditEvent.Released)).count();
        return new RestoreResult(restored, changes - restored.size());
    }

    private boolean isAsLeftBy(AuditTrailEntry entry) {
        return Optional.ofNullable(rows.get(entry.event().number()))
                .filter(row -> row.revision() == entry.revision())
                .isPresent();
    }

    private CallerId restore(AuditEvent event, AuditStamp stamp) {
        CallerIdNumber number = event.number();
        if (event.before().isEmpty()) {
            return delete(number, stamp).orElseThrow();
        }
        CallerIdConfig before = event.before().get();
        deleted.remove(number);
        edit(row(number).withConfig(before), stamp.at());
        note(stamp, event.after().isEmpty()
                ? new AuditEvent.Added(number, before)
                : new AuditEvent.Edited(number, event.after().get(), before));
        return row(number);
    }

    @Override
    public synchronized List<CallerId> delete(List<CallerIdNumber> numbers, AuditStamp stamp) {
        return numbers.stream().sorted().flatMap(number -> deleted(number, stamp).stream()).toList();
    }

    private Optional<CallerId> deleted(CallerIdNumber number, AuditStamp stamp) {
        return find(number).map(CallerIdRecord::callerId).map(before -> {
            CallerId after = before.withConfig(CallerIdPatch.activation(false).applyTo(before.config()));
            edit(after, stamp.at());
            deleted.add(number);
            note(stamp, new AuditEvent.Deleted(number, before.config()));
            return after;
        });
    }

    @Override
    public synchronized UpsertResult upsert(List<UpsertRow> sheet, UsageLimit defaultLimit, AuditStamp stamp) {
        List<CallerId> touched = new ArrayList<>();
        int added = 0;
        for (UpsertRow row : sheet) {
            Optional<CallerIdRecord> before = find(row.number());
            if (before.isEmpty()) {
                list(row.number(), row.patch(), defaultLimit, stamp);
                added++;
            } else {
                changed(row.number(), row.patch(), stamp);
            }
            CallerId after = row(row.number());
            if (before.map(CallerIdRecord::callerId).filter(after::equals).isEmpty()) {
                touched.add(after);
            }
        }
        return new UpsertResult(added, touched.size() - added, sheet.size() - touched.size(), touched);
    }

    @Override
    public synchronized UpsertResult dryRun(List<UpsertRow> sheet) {
        long added = sheet.stream().filter(row -> find(row.number()).isEmpty()).count();
        long unchanged = sheet.stream()
                .filter(row -> find(row.number()).map(before -> before.callerId().config())
                        .filter(before -> row.patch().applyTo(before).equals(before))
                        .isPresent())
                .count();
        return new UpsertResult(added, sheet.size() - added - unchanged, unchanged, List.of());
    }

    @Override
    public synchronized Optional<CallerIdRecord> find(CallerIdNumber number) {
        return Optional.ofNullable(rows.get(number)).filter(row -> !deleted.contains(number));
    }

    @Override
    public synchronized List<CallerIdRecord> page(CallerIdListQuery query) {
        return rows.values()
                .stream()
                .filter(row -> !deleted.contains(row.callerId().number()))
                .filter(row -> query.after().map(after -> row.callerId().number().compareTo(after) > 0).orElse(true))
                .filter(row -> query.areaCode().isEmpty()
                        || query.areaCode().equals(row.callerId().config().areaCode()))
                .filter(row -> query.active().map(active -> active == row.callerId().config().active()).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized long revision() {
        return lastRevision;
    }

    @Override
    public synchronized List<CallerId> activeAfter(Optional<CallerIdNumber> number, int limit) {
        return page(new CallerIdListQuery(number, Optional.empty(), Optional.of(true), limit)).stream()
                .map(CallerIdRecord::callerId)
                .toList();
    }

    @Override
    public synchronized Changes changesSince(long revision, int limit) {
        List<CallerIdNumber> changed = revisions.entrySet()
                .stream()
                .filter(entry -> entry.getValue() > revision)
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        return new Changes(changed.stream().map(this::row).toList(), changed.isEmpty()
                ? revision
                : Objects.requireNonNull(revisions.get(changed.getLast())));
    }

    public AuditTrail auditTrail() {
        return trail;
    }

    /** Records a change of a number in the audit trail. */
    final void note(AuditStamp stamp, AuditEvent event) {
        trail.record(stamp, event,
                event instanceof AuditEvent.Released ? 0 : revisions.getOrDefault(event.number(), 0L));
    }

    /** The row of a number, listed or deleted. */
    final CallerId row(CallerIdNumber number) {
        CallerIdRecord row = rows.get(number);
        if (row == null) {
            throw new IllegalArgumentException("no such row");
        }
        return row.callerId();
    }

    private void edit(CallerId callerId, Instant now) {
        revisions.put(callerId.number(), ++lastRevision);
        rows.computeIfPresent(callerId.number(),
                (number, row) -> new CallerIdRecord(row.id(), callerId, row.createdAt(), now, row.lastUsedAt(),
                        lastRevision));
    }
}
