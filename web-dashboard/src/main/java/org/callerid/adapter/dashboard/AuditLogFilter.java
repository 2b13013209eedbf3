// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The filter of the audit log, as in the fields and in the URL. */
public final class AuditLogFilter extends LogFilter {
    private static final Pattern ENTRY = Pattern.compile("[0-9]{1,18}");

    private String who = "";
    private String kind = "";

    AuditLogFilter() {}

    /** Whether the changes of one number are wanted, and not operations. */
    boolean isOfOneNumber() {
        return !getNumber().isEmpty();
    }

    /** @throws InvalidValueException if a field is invalid; its message says which, and what it should be */
    AuditTrailQuery changes(ZoneId zone, int limit) {
        return new AuditTrailQuery(Optional.of(CallerIdNumber.parse(getNumber())), Optional.empty(), filter(zone),
                FieldParser.parse(getBefore(), AuditLogFilter::entry), limit);
    }

    /** @throws InvalidValueException if a field is invalid; its message says which, and what it should be */
    AuditOperationQuery operations(ZoneId zone, int limit) {
        return new AuditOperationQuery(filter(zone), FieldParser.parse(getBefore(), Cursors::parseOperation), limit);
    }

    private AuditFilter filter(ZoneId zone) {
        return new AuditFilter(FieldParser.parse(who, Function.identity()),
                FieldParser.parse(kind, name -> FieldParser.choice(name, ChangeKind.class)),
                FieldParser.parseTime(getFrom(), zone),
                FieldParser.parseTime(getTo(), zone));
    }

    /** Where the page after this one begins. */
    static String after(AuditTrailEntry last) {
        return String.valueOf(last.id());
    }

    static String after(AuditOperation last) {
        return Cursors.format(last.cursor());
    }

    static Long entry(String text) {
        if (!ENTRY.matcher(text).matches()) {
            throw Cursors.unknown();
        }
        return Long.valueOf(text);
    }

    /** Whether everything matches. */
    public boolean isBlank() {
        return Stream.of(who, kind, getNumber(), getFrom(), getTo()).allMatch(String::isEmpty);
    }

    /** By name, since a URL may contain an unknown one. */
    public List<String> kinds() {
        return Arrays.stream(ChangeKind.values()).map(ChangeKind::name).toList();
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = FieldParser.textOrEmpty(who);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = FieldParser.textOrEmpty(kind);
    }
}
