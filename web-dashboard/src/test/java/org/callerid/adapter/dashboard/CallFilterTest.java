// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.numbering.DestinationPrefix;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class CallFilterTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final CallFilter filter = new CallFilter();

    @Test
    void emptyFieldsFindTheLatestCalls() {
        filter.setDestination(" ");
        filter.setFrom(null);

        assertThat(filter.query(UTC, 100)).isEqualTo(CallQuery.latest(CallCriteria.ANY, 100));
    }

    @Test
    void eachFieldNarrowsTheList() {
        RequestLogCursor last = new RequestLogCursor(Instant.parse("2026-01-31T19:05:00.123456Z"), 42);
        filter.setDestination(" (213) 555-");
        filter.setReference("V1123130501000004711");
        filter.setNumber("+1 (212) 555-0001");
        filter.setCampaign(" sales ");
        filter.setAgent("agent001");
        filter.setOutcome("NO_ANSWER");
        filter.setFrom("2026-01-31T14:05");
        filter.setTo("2026-02-01T00:00");
        filter.setBefore(Cursors.format(last));

        assertThat(filter.query(UTC, 50)).isEqualTo(new CallQuery(new CallCriteria(
                Optional.of(new DestinationPrefix("213555")), Optional.of(new CallId("V1123130501000004711")),
                Optional.of(number("2125550001")), Optional.of("sales"), Optional.of("agent001"),
                Optional.of(new CallResult.Placed(CallOutcome.NO_ANSWER)),
                Optional.of(Instant.parse("2026-01-31T14:05:00Z")), Optional.of(Instant.parse("2026-02-01T00:00:00Z"))),
                Optional.of(last), 50));
    }

    @Test
    void linksToTheFormerListOfRequestsKeepTheirMeaning() {
        filter.setOutcome("NONE_AVAILABLE");

        assertThat(filter.query(UTC, 100).criteria().result())
                .contains(new CallResult.Requested(RequestOutcome.NONE_AVAILABLE));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        filter.setFrom("2026-02-01T00:00");
        filter.setTo("2026-01-31T14:05");

        assertThatThrownBy(() -> filter.query(UTC, 100)).isInstanceOf(InvalidValueException.class)
                .hasMessage("the end of the period must be after its beginning");
    }
}
