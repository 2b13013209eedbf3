// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationCursor;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.ChangeCounts;
import org.callerid.domain.audit.ChangeKind;

/** The entries and operations of an {@link InMemoryStore}. */
final class InMemoryAuditTrail implements AuditTrail {
    private static final Comparator<AuditOperation> EARLIEST_FIRST = Comparator
            .comparing((AuditOperation operation) -> operation.stamp().at())
            .thenComparingLong(AuditOperation::id);

    private final List<AuditTrailEntry> entries = new ArrayList<>();
    private final List<AuditOperation> operations = new ArrayList<>();
    private final Map<BatchId, Integer> positions = new HashMap<>();

    synchronized void record(AuditStamp stamp, AuditEvent event, long revision) {
        AuditTrailEntry entry = new AuditTrailEntry(entries.size() + 1L, stamp, event, revision);
        entries.add(entry);
        ChangeCounts one = ChangeCounts.of(List.of(event));
        Optional<Integer> begun = stamp.batch().map(batch -> positions.get(batch.id()));
        if (begun.isPresent()) {
            operations.set(begun.get(), withMore(operations.get(begun.get()), one));
        } else {
            stamp.batch().ifPresent(batch -> positions.put(batch.id(), operations.size()));
            operations.add(new AuditOperation(operations.size() + 1L, stamp, one,
                    Optional.of(entry).filter(single -> stamp.batch().isEmpty())));
        }
    }

    private static AuditOperation withMore(AuditOperation former, ChangeCounts counts) {
        return new AuditOperation(former.id(), former.stamp(), former.counts().plus(counts), former.change());
    }

    @Override
    public synchronized List<AuditTrailEntry> page(AuditTrailQuery query) {
        AuditFilter filter = query.filter();
        return entries.reversed()
                .stream()
                .filter(entry -> query.number().map(entry.event().number()::equals).orElse(true))
                .filter(entry -> query.batch().isEmpty()
                        || query.batch().equals(entry.stamp().batch().map(Batch::id)))
                .filter(entry -> query.before().map(before -> entry.id() < before).orElse(true))
                .filter(entry -> isBy(filter).test(entry.stamp()) && isWithin(entry.stamp(), filter))
                .filter(entry -> filter.kind().map(ChangeKind.of(entry.event())::contains).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized List<AuditOperation> operations(AuditOperationQuery query) {
        AuditFilter filter = query.filter();
        return operations.stream()
                .sorted(EARLIEST_FIRST.reversed())
                .filter(operation -> query.before().map(before -> isBefore(operation, before)).orElse(true))
                .filter(operation -> isBy(filter).test(operation.stamp()) && isWithin(operation.stamp(), filter))
                .filter(operation -> filter.kind().map(kind -> operation.counts().of(kind) > 0).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized Optional<AuditOperation> findBatch(BatchId batch) {
        return Optional.ofNullable(positions.get(batch)).map(operations::get);
    }

    private static boolean isBefore(AuditOperation operation, AuditOperationCursor cursor) {
        int order = operation.stamp().at().compareTo(cursor.at());
        return order < 0 || (order == 0 && operation.id() < cursor.id());
    }

    private Predicate<AuditStamp> isBy(AuditFilter filter) {
        if (filter.who().isEmpty()) {
            return stamp -> true;
        }
        String name = filter.who().get();
        return operations.stream().anyMatch(operation -> operation.stamp().actor().name().equals(name))
                ? stamp -> stamp.actor().name().equals(name)
                : stamp -> stamp.actor().name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isWithin(AuditStamp stamp, AuditFilter filter) {
        return filter.from().map(from -> !stamp.at().isBefore(from)).orElse(true)
                && filter.until().map(stamp.at()::isBefore).orElse(true);
    }
}
