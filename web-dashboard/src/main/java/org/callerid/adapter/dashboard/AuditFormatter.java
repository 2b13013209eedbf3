// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.ChangeCounts;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.audit.Reason;

/** Formats operations and changes as lines of the audit log. */
@Named("auditFormatter")
@RequestScoped
public class AuditFormatter {
    private final Messages messages;

    @Inject
    public AuditFormatter(Messages messages) {
        this.messages = messages;
    }

    /** One line per change. */
    public List<AuditLine> changes(List<AuditTrailEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    /** One line per operation. */
    List<AuditLine> operations(List<AuditOperation> operations) {
        return operations.stream().map(this::line).toList();
    }

    AuditLine line(AuditOperation operation) {
        return operation.change()
                .map(this::line)
                .orElseGet(() -> line(operation.stamp(), batchName(operation.stamp()), "", operation.counts(),
                        List.of()));
    }

    private AuditLine line(AuditTrailEntry entry) {
        AuditEvent event = entry.event();
        return line(entry.stamp(), kind(event), event.number().value(), ChangeCounts.of(List.of(event)),
                differences(event));
    }

    private AuditLine line(AuditStamp stamp, String what, String number, ChangeCounts counts,
            List<FieldDifference> differences) {
        return new AuditLine(stamp.at(), stamp.actor(), what, number, counts.numbers(),
                number.isEmpty() ? summary(counts) : "", differences,
                stamp.reason().map(Reason::text).orElse(""),
                stamp.batch().map(batch -> batch.id().toString()).orElse(""));
    }

    private String batchName(AuditStamp stamp) {
        return stamp.batch().map(Batch::type).map(type -> messages.of("batch." + type.name())).orElse("");
    }

    /** An edit is told by what it changed. */
    private String summary(ChangeCounts counts) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind != ChangeKind.CHANGED && counts.of(kind) > 0)
                .map(kind -> messages.of("kind." + kind.name() + ".count", counts.of(kind)))
                .collect(Collectors.joining(" · "));
    }

    private String kind(AuditEvent event) {
        return messages.of("kind." + (switch (event) {
            case AuditEvent.Added added -> ChangeKind.ADDED;
            case AuditEvent.Edited edited -> ChangeKind.CHANGED;
            case AuditEvent.Deleted deleted -> ChangeKind.DELETED;
            case AuditEvent.Released released -> ChangeKind.RELEASED;
        }).name());
    }

    private List<FieldDifference> differences(AuditEvent event) {
        return switch (event) {
            case AuditEvent.Added(var number, var config) ->
                FieldDifference.added(NumberFields.of(config), messages);
            case AuditEvent.Edited(var number, var from, var to) ->
                FieldDifference.between(NumberFields.of(from), NumberFields.of(to), messages);
            case AuditEvent.Deleted(var number, var config) ->
                FieldDifference.deleted(NumberFields.of(config), messages);
            case AuditEvent.Released released -> List.of();
        };
    }

    /** What a change was made with, and from where: {@code dashboard, 10.0.0.7}. */
    public String source(Actor actor) {
        String source = messages.of("source." + actor.source().name());
        return actor.address().map(address -> source + ", " + address).orElse(source);
    }
}
