// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.AuditOperationCursor;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.domain.validation.InvalidValueException;

/** Positions in a log, as in the URLs of pages: the time of an entry and its id. */
final class Cursors {
    private static final Pattern CURSOR = Pattern.compile("([0-9TZ:.+-]{1,40})_([0-9]{1,18})");

    private Cursors() {}

    static String format(RequestLogCursor cursor) {
        return format(cursor.at(), cursor.id());
    }

    static String format(AuditOperationCursor cursor) {
        return format(cursor.at(), cursor.id());
    }

    private static String format(Instant at, long id) {
        return at + "_" + id;
    }

    /** @throws InvalidValueException if {@link #format} makes no such text */
    static RequestLogCursor parseRequest(String text) {
        return parse(text, RequestLogCursor::new);
    }

    /** @throws InvalidValueException if {@link #format} makes no such text */
    static AuditOperationCursor parseOperation(String text) {
        return parse(text, AuditOperationCursor::new);
    }

    private static <T> T parse(String text, BiFunction<Instant, Long, T> cursor) {
        Matcher matcher = CURSOR.matcher(text);
        if (!matcher.matches()) {
            throw unknown();
        }
        try {
            return cursor.apply(Instant.parse(matcher.group(1)), Long.valueOf(matcher.group(2)));
        } catch (DateTimeException e) {
            throw unknown();
        }
    }

    static InvalidValueException unknown() {
        return new InvalidValueException("page.unknown", "there is no such page; begin with the first");
    }
}
