// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.domain.validation.InvalidValueException;

/** Positions in the request log, as in the URLs of pages. */
final class Cursors {
    private static final Pattern CURSOR = Pattern.compile("([0-9TZ:.+-]{1,40})_([0-9]{1,18})");

    private Cursors() {}

    static String format(RequestLogCursor cursor) {
        return cursor.at() + "_" + cursor.id();
    }

    /** @throws InvalidValueException if {@link #format} makes no such text */
    static RequestLogCursor parse(String text) {
        Matcher matcher = CURSOR.matcher(text);
        if (!matcher.matches()) {
            throw unknown();
        }
        try {
            return new RequestLogCursor(Instant.parse(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } catch (DateTimeException e) {
            throw unknown();
        }
    }

    private static InvalidValueException unknown() {
        return new InvalidValueException("page.unknown", "there is no such page; begin with the first");
    }
}
