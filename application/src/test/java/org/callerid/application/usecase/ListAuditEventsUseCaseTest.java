// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class ListAuditEventsUseCaseTest {
    private static final CallerIdNumber FIRST = number("2125550001");
    private static final CallerIdNumber SECOND = number("2125550002");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final ListAuditEvents auditEvents = new ListAuditEventsUseCase(store.auditTrail());

    @Test
    void theLatestChangeComesFirstAndThePageAfterItBeginsBelow() {
        addAll(store, NOON, FIRST, SECOND);

        AuditTrailEntry latest = auditEvents.page(AuditTrailQuery.latest(Optional.empty(), 1)).getFirst();

        assertThat(latest.event().number()).isEqualTo(SECOND);
        assertThat(auditEvents.page(new AuditTrailQuery(Optional.empty(), Optional.empty(), AuditFilter.NONE,
                Optional.of(latest.id()), 10))).extracting(entry -> entry.event().number()).containsExactly(FIRST);
    }

    @Test
    void theChangesOfOneNumberAreListedWithoutThoseOfOthers() {
        addAll(store, NOON, FIRST, SECOND);

        assertThat(auditEvents.page(AuditTrailQuery.latest(Optional.of(FIRST), 10)))
                .extracting(entry -> entry.event().number())
                .containsExactly(FIRST);
    }
}
