// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import org.jspecify.annotations.Nullable;

/** The fields that the filters of all logs have, as in the form and in the URL. */
public abstract class LogFilter {
    private String number = "";
    private String from = "";
    private String to = "";
    private String before = "";

    LogFilter() {}

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

    /** Where the page begins. */
    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = FieldParser.textOrEmpty(before);
    }
}
