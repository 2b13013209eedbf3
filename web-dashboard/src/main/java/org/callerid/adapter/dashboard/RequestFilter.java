// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.ZoneId;
import java.util.function.Function;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;

/** The filter of the request log, as in the fields and in the URL. */
public final class RequestFilter extends CallLogFilter {
    RequestFilter() {}

    /**
     * The query for these fields.
     *
     * @param zone of the times in the fields
     * @throws InvalidValueException if a field is invalid; its message says which, and what it should be
     */
    RequestLogQuery query(ZoneId zone, int limit) {
        return new RequestLogQuery(FieldParser.parse(getNumber(), CallerIdNumber::parse),
                FieldParser.parse(getCampaign(), Function.identity()),
                FieldParser.parse(getAgent(), Function.identity()),
                FieldParser.parse(getOutcome(), name -> FieldParser.choice(name, RequestOutcome.class)),
                FieldParser.parseTime(getFrom(), zone),
                FieldParser.parseTime(getTo(), zone),
                FieldParser.parse(getBefore(), Cursors::parseRequest), limit);
    }
}
