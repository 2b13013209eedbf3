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
public final class CallFilter extends CallLogFilter {
    private String destination = "";
    private String reference = "";

    CallFilter() {}

    /**
     * The query for these fields.
     *
     * @param zone of the times in the fields
     * @throws InvalidValueException if a field is invalid; its message says which, and what it should be
     */
    CallQuery query(ZoneId zone, int limit) {
        CallCriteria criteria = new CallCriteria(FieldParser.parse(destination, DestinationPrefix::parse),
                FieldParser.parse(reference, CallId::new), FieldParser.parse(getNumber(), CallerIdNumber::parse),
                FieldParser.parse(getCampaign(), Function.identity()),
                FieldParser.parse(getAgent(), Function.identity()),
                FieldParser.parse(getOutcome(), CallResultLabels::parse), FieldParser.parseTime(getFrom(), zone),
                FieldParser.parseTime(getTo(), zone));
        return new CallQuery(criteria, FieldParser.parse(getBefore(), Cursors::parseRequest), limit);
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
}
