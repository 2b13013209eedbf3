// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The filter of the request log, as in the fields and in the URL. */
public final class RequestFilter {
    private String number = "";
    private String campaign = "";
    private String agent = "";
    private String outcome = "";
    private String from = "";
    private String to = "";
    private String before = "";

    RequestFilter() {}

    /**
     * The query for these fields.
     *
     * @param zone of the times in the fields
     * @throws InvalidValueException if a field is invalid; its message says which, and what it should be
     */
    RequestLogQuery query(ZoneId zone, int limit) {
        return new RequestLogQuery(FieldParser.parse(number, CallerIdNumber::parse),
                FieldParser.parse(campaign, Function.identity()),
                FieldParser.parse(agent, Function.identity()), FieldParser.parse(outcome, RequestFilter::outcome),
                FieldParser.parseTime(from, zone),
                FieldParser.parseTime(to, zone),
                FieldParser.parse(before, Cursors::parse), limit);
    }

    private static RequestOutcome outcome(String name) {
        return Arrays.stream(RequestOutcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("filter.state",
                        "there is no such state; choose one of the list"));
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
