// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationCursor;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The filter of the audit log, as in the fields and in the URL. */
public final class AuditLogFilter {
    private static final Pattern ENTRY = Pattern.compile("[0-9]{1,18}");
    private static final Pattern OPERATION = Pattern.compile("([0-9TZ:.+-]{1,40})_([0-9]{1,18})");

    private String who = "";
    private String kind = "";
    private String number = "";
    private String from = "";
    private String to = "";
    private String before = "";

    AuditLogFilter() {}

    /** Whether the changes of one number are wanted, and not operations. */
    boolean isOfOneNumber() {
        return !number.isEmpty();
    }

    /** @throws InvalidValueException if a field is invalid; its message says which, and what it should be */
    AuditTrailQuery changes(ZoneId zone, int limit) {
        return new AuditTrailQuery(Optional.of(CallerIdNumber.parse(number)), Optional.empty(), filter(zone),
                FieldParser.parse(before, AuditLogFilter::entry), limit);
    }

    /** @throws InvalidValueException if a field is invalid; its message says which, and what it should be */
    AuditOperationQuery operations(ZoneId zone, int limit) {
        return new AuditOperationQuery(filter(zone), FieldParser.parse(before, AuditLogFilter::operation), limit);
    }

    private AuditFilter filter(ZoneId zone) {
        return new AuditFilter(FieldParser.parse(who, Function.identity()),
                FieldParser.parse(kind, AuditLogFilter::kind), FieldParser.parseTime(from, zone),
                FieldParser.parseTime(to, zone));
    }

    private static ChangeKind kind(String name) {
        return Arrays.stream(ChangeKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("filter.state",
                        "there is no such state; choose one of the list"));
    }

    /** Where the page after this one begins. */
    static String after(AuditTrailEntry last) {
        return String.valueOf(last.id());
    }

    static String after(AuditOperation last) {
        return last.cursor().at() + "_" + last.cursor().id();
    }

    static Long entry(String text) {
        if (!ENTRY.matcher(text).matches()) {
            throw unknownPage();
        }
        return Long.valueOf(text);
    }

    private static AuditOperationCursor operation(String text) {
        Matcher matcher = OPERATION.matcher(text);
        if (!matcher.matches()) {
            throw unknownPage();
        }
        try {
            return new AuditOperationCursor(Instant.parse(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } catch (DateTimeException e) {
            throw unknownPage();
        }
    }

    private static InvalidValueException unknownPage() {
        return new InvalidValueException("page.unknown", "there is no such page; begin with the first");
    }

    /** Whether everything matches. */
    public boolean isBlank() {
        return Stream.of(who, kind, number, from, to).allMatch(String::isEmpty);
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

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = FieldParser.textOrEmpty(number);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = FieldParser.textOrEmpty(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = FieldParser.textOrEmpty(to);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = FieldParser.textOrEmpty(before);
    }
}
