// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRequest;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestsPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeCalls calls = new FakeCalls();
    private final RequestsPage page = new RequestsPage(calls, beans.operator, beans.loader);

    @Test
    void timesInTheAddressAreThoseOfTheOperatorsZone() {
        beans.operator.signIn(FakeExternalContext.ANA, "America/New_York", "fingerprint", Instant.EPOCH);
        page.getFilter().setFrom("2026-01-31T14:05");
        page.read();

        assertThat(calls.query().flatMap(RequestLogQuery::from)).contains(Instant.parse("2026-01-31T19:05:00Z"));
    }

    @Test
    void aFullPageLeadsToTheNext() {
        log(101);
        page.read();

        assertThat(page.rows()).hasSize(100);
        assertThat(page.next()).isEqualTo("2100-06-01T12:00:00Z_100");
    }

    @Test
    void theNextPageBeginsBehindTheLastRow() {
        page.getFilter().setBefore("2100-06-01T12:00:00Z_100");
        page.read();

        assertThat(calls.query().flatMap(RequestLogQuery::before)).contains(new RequestLogCursor(NOON, 100));
    }

    @Test
    void aPageThatIsNotFullIsTheLast() {
        log(99);
        page.read();

        assertThat(page.rows()).hasSize(99);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aFieldThatCannotBeUsedShowsNoRows() {
        log(1);
        page.getFilter().setNumber("12");
        page.read();

        assertThat(page.rows()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(beans.loader.getFailure()).startsWith("The number must be a North American one");
    }

    private void log(int requests) {
        for (int id = 1; id <= requests; id++) {
            calls.log(aRequest(id, RequestOutcome.SUCCEEDED, Optional.empty()));
        }
    }
}
