// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ListAuditEvents;

/** Changes that others made to a number while an operator was editing it. */
@RequestScoped
public class ConcurrentChanges {
    private static final int LATEST = 20;

    private final ListAuditEvents changes;
    private final TimeFormats times;
    private final Messages messages;

    @Inject
    public ConcurrentChanges(ListAuditEvents changes, TimeFormats times, Messages messages) {
        this.changes = changes;
        this.times = times;
        this.messages = messages;
    }

    /** Describes them, for example {@code by ana at 9:17:32 AM: hourly limit 100 → 44}. */
    String describe(CallerIdRecord current, NumberForm form) {
        String what = differences(form.shown(), NumberFields.of(current.callerId().config()));
        return latest(current, form)
                .map(entry -> messages.of("meanwhile.by", entry.stamp().actor().name(), times.full(entry.stamp().at()),
                        what))
                .orElse(what);
    }

    private Optional<AuditTrailEntry> latest(CallerIdRecord current, NumberForm form) {
        List<AuditTrailEntry> trail = changes
                .page(AuditTrailQuery.latest(Optional.of(current.callerId().number()), LATEST));
        return trail.stream().filter(entry -> entry.revision() > form.revision()).findFirst();
    }

    private String differences(NumberFields before, NumberFields now) {
        String all = FieldDifference.between(before, now, messages)
                .stream()
                .map(field -> field.label() + " " + field.before() + " → " + field.after())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? messages.of("meanwhile.and-back") : all;
    }
}
