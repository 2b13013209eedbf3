// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The filter of the request log, as in the fields and in the URL. */
public final class CallFilter {
    private static final Pattern CURSOR = Pattern.compile("([0-9TZ:.+-]{1,40})_([0-9]{1,18})");

    private String number = "";
    private String campaign = "";
    private String agent = "";
    private String outcome = "";
    private String from = "";
    private String to = "";
    private String before = "";

    CallFilter() {}

    /**
     * The query for these fields.
     *
     * @param zone of the times in the fields
     * @throws InvalidValueException if a field is invalid; its message says which, and what it should be
     */
    RequestLogQuery query(ZoneId zone, int limit) {
        return new RequestLogQuery(FieldParser.parse(number, CallerIdNumber::parse),
                FieldParser.parse(campaign, Function.identity()),
                FieldParser.parse(agent, Function.identity()), FieldParser.parse(outcome, CallFilter::outcome),
                time(from, zone),
                time(to, zone),
                FieldParser.parse(before, CallFilter::cursor), limit);
    }

    private static RequestOutcome outcome(String name) {
        return Arrays.stream(RequestOutcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("filter.state",
                        "there is no such state; choose one of the list"));
    }

    static String format(RequestLogCursor cursor) {
        return cursor.at() + "_" + cursor.id();
    }

    private static RequestLogCursor cursor(String text) {
        Matcher matcher = CURSOR.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
        try {
            return new RequestLogCursor(Instant.parse(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } catch (DateTimeException e) {
            throw new InvalidValueException("page.unknown", "there is no such page; begin with the first");
        }
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        return FieldParser.parse(text, value -> {
            try {
                return LocalDateTime.parse(value).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new InvalidValueException("filter.time", "a time must look like {0}", "2026-01-31T14:05");
            }
        });
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = FieldParser.textOrEmpty(number);
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable String campaign) {
        this.campaign = FieldParser.textOrEmpty(campaign);
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(@Nullable String agent) {
        this.agent = FieldParser.textOrEmpty(agent);
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = FieldParser.textOrEmpty(outcome);
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
