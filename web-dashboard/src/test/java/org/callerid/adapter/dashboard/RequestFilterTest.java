// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFilterTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final RequestFilter filter = new RequestFilter();

    @Test
    void emptyFieldsFindTheLatestRequests() {
        filter.setNumber(" ");
        filter.setFrom(null);

        assertThat(filter.query(NEW_YORK, 100)).isEqualTo(RequestLogQuery.latest(Optional.empty(), 100));
    }

    @Test
    void timesAreThoseOfTheOperatorsClock() {
        filter.setFrom("2026-01-31T14:05");
        filter.setTo("2026-07-01T00:00");

        RequestLogQuery query = filter.query(NEW_YORK, 100);

        assertThat(query.from()).contains(Instant.parse("2026-01-31T19:05:00Z"));
        assertThat(query.to()).contains(Instant.parse("2026-07-01T04:00:00Z"));
    }

    @Test
    void eachFieldNarrowsTheLog() {
        filter.setNumber("+1 (212) 555-0001");
        filter.setCampaign(" sales ");
        filter.setAgent("agent001");
        filter.setOutcome("NONE_AVAILABLE");

        RequestLogQuery query = filter.query(NEW_YORK, 100);

        assertThat(query.number()).contains(number("2125550001"));
        assertThat(query.campaign()).contains("sales");
        assertThat(query.agent()).contains("agent001");
        assertThat(query.outcome()).contains(RequestOutcome.NONE_AVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-31", "2026-02-30T14:05", "2026-01-31T14:05Z"})
    void whatIsNoTimeIsRefusedWithAnExample(String typed) {
        filter.setTo(typed);

        assertThatThrownBy(() -> filter.query(NEW_YORK, 100)).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-01-31T14:05");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        filter.setFrom("2026-01-31T14:05");
        filter.setTo("2026-01-31T14:04");

        assertThatThrownBy(() -> filter.query(NEW_YORK, 100)).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("after its beginning");
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        filter.setOutcome("succeeded");

        assertThatThrownBy(() -> filter.query(NEW_YORK, 100)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() {
        RequestLogCursor last = new RequestLogCursor(Instant.parse("2026-01-31T19:05:00.123456Z"), 42);
        filter.setBefore(Cursors.format(last));

        assertThat(filter.query(NEW_YORK, 100).before()).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "2026-01-31T19:05:00Z", "2026-01-31T19:05:00Z_", "2026-13-31T19:05:00Z_1",
        "2026-01-31T19:05:00Z_1234567890123456789", "T_1"})
    void anAddressOfNoPageIsRefused(String before) {
        filter.setBefore(before);

        assertThatThrownBy(() -> filter.query(NEW_YORK, 100)).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("there is no such page");
    }
}
