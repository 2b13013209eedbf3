// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import org.jspecify.annotations.Nullable;

/** The fields that the filters of calls and of requests have, as in the form and in the URL. */
public abstract class CallLogFilter extends LogFilter {
    private String campaign = "";
    private String agent = "";
    private String outcome = "";

    CallLogFilter() {}

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
}
