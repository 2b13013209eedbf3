// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.ZoneId;
import java.util.function.Function;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.DestinationPrefix;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The filter of the calls, as in the fields and in the URL. */
public final class CallFilter {
    private String destination = "";
    private String reference = "";
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
    CallQuery query(ZoneId zone, int limit) {
        CallCriteria criteria = new CallCriteria(FieldParser.parse(destination, DestinationPrefix::parse),
                FieldParser.parse(reference, CallId::new), FieldParser.parse(number, CallerIdNumber::parse),
                FieldParser.parse(campaign, Function.identity()), FieldParser.parse(agent, Function.identity()),
                FieldParser.parse(outcome, CallResultLabels::parse), FieldParser.parseTime(from, zone),
                FieldParser.parseTime(to, zone));
        return new CallQuery(criteria, FieldParser.parse(before, Cursors::parse), limit);
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(@Nullable String destination) {
        this.destination = FieldParser.textOrEmpty(destination);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = FieldParser.textOrEmpty(reference);
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
