// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aChange;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.Optional;
import java.util.stream.LongStream;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final ChangesPage page = new ChangesPage(trail, beans.loader);

    @Test
    void withoutANumberAllChangesAreShown() {
        trail.add(aChange(1, 1));
        page.read();

        assertThat(page.rows()).containsExactly(aChange(1, 1));
        assertThat(page.next()).isEmpty();
        assertThat(trail.query()).contains(AuditTrailQuery.latest(Optional.empty(), 100));
    }

    @Test
    void theChangesOfOneNumberAreShownHoweverItIsWritten() {
        page.setNumber("(212) 555-0001");
        page.read();

        assertThat(trail.query()).contains(AuditTrailQuery.latest(Optional.of(number("2125550001")), 100));
    }

    @Test
    void aFullPageLeadsToTheNext() {
        LongStream.rangeClosed(1, 101).forEach(id -> trail.add(aChange(200 - id, 1)));
        page.read();

        assertThat(page.next()).isEqualTo("100");
        page.setBefore(page.next());
        page.read();
        assertThat(trail.query().flatMap(AuditTrailQuery::before)).contains(100L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "one", "1234567890123456789"})
    void anAddressOfNoPageIsRefused(String before) {
        trail.add(aChange(1, 1));
        page.setBefore(before);
        page.read();

        assertThat(page.rows()).isEmpty();
        assertThat(beans.loader.getFailure()).contains("there is no such page");
    }

    @Test
    void withoutTheDatabaseThereAreNoRows() {
        ChangesPage cut = new ChangesPage(query -> {
            throw new StoreUnavailableException("out");
        }, beans.loader);
        cut.read();

        assertThat(cut.rows()).isEmpty();
        assertThat(beans.loader.isReachable()).isFalse();
    }
}
