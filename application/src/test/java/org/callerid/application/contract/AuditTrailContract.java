// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** The contract of every {@link AuditTrail} implementation. */
public interface AuditTrailContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("3105550002");
    CallerIdNumber THREE = number("3105550003");

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @Test
    default void everyChangeIsKeptWithItsActorAndTheConfigurationBeforeIt() {
        Stores stores = stores(UTC);
        CallerIds callerIds = stores.callerIds();
        CallerIdConfig added = callerIds.add(ONE, limits(5, 50), DEFAULT_LIMIT, auditStampAt(NOON))
                .orElseThrow()
                .callerId()
                .config();
        callerIds.add(ONE, limits(6, 60), DEFAULT_LIMIT, auditStampAt(NOON));
        AuditStamp second = new AuditStamp(
                new Attribution(new Actor("ana", Actor.Source.DASHBOARD, Optional.empty()),
                        Optional.of(new Reason("Labelled as spam – case 17"))),
                NOON.plusSeconds(1));
        CallerIdConfig edited = callerIds.change(ONE, limits(7, 50), second).orElseThrow().callerId().config();
        callerIds.change(ONE, limits(7, 50), auditStampAt(NOON));
        callerIds.upsert(List.of(new UpsertRow(ONE, limits(7, 50)), new UpsertRow(TWO, limits(8, 80))), DEFAULT_LIMIT,
                second);
        callerIds.delete(ONE, auditStampAt(NOON));

        List<AuditTrailEntry> trail = stores.auditTrail().page(AuditTrailQuery.latest(Optional.of(ONE), 10));

        assertThat(trail).extracting(AuditTrailEntry::stamp, AuditTrailEntry::event)
                .containsExactly(tuple(auditStampAt(NOON), new AuditEvent.Deleted(ONE, edited)),
                        tuple(second, new AuditEvent.Edited(ONE, added, edited)),
                        tuple(auditStampAt(NOON), new AuditEvent.Added(ONE, added)));
        assertThat(stores.auditTrail().page(AuditTrailQuery.latest(Optional.empty(), 2)))
                .extracting(entry -> entry.event().number())
                .containsExactly(ONE, TWO);
        assertThat(stores.auditTrail()
                .page(new AuditTrailQuery(Optional.of(ONE), Optional.empty(), AuditFilter.NONE,
                        Optional.of(trail.get(1).id()), 10)))
                .containsExactly(trail.get(2));
    }

    @Test
    default void aReleaseByAnOperatorIsKeptAndAHangUpIsNot() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE, TWO);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, ONE)), NOON);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-2"), NOON, TWO)), NOON);

        ReleaseRequest hangUp = new ReleaseRequest.ByCall(new CallId("call-1"), Optional.empty(), HangupInfo.UNKNOWN);
        stores.reservations().release(List.of(hangUp, new ReleaseRequest.ByNumber(TWO, SOMEBODY)), NOON.plusSeconds(1));

        assertThat(stores.auditTrail().page(AuditTrailQuery.latest(Optional.empty(), 1)))
                .extracting(AuditTrailEntry::stamp, AuditTrailEntry::event)
                .containsExactly(tuple(auditStampAt(NOON.plusSeconds(1)), new AuditEvent.Released(TWO)));
    }

    @Test
    default void theEntriesOfOneBatchAreReadPageByPage() {
        Stores stores = stores(UTC);
        BatchId batch = new BatchId(new UUID(0, 7));
        stores.callerIds()
                .upsert(List.of(new UpsertRow(ONE, CallerIdPatch.EMPTY), new UpsertRow(TWO, CallerIdPatch.EMPTY)),
                        DEFAULT_LIMIT, inBatch(batch, Batch.Type.IMPORT, NOON));
        addAll(stores.callerIds(), NOON, THREE);
        AuditTrail trail = stores.auditTrail();

        List<AuditTrailEntry> both = trail.page(AuditTrailQuery.of(batch, Optional.empty(), 10));
        List<AuditTrailEntry> first = trail.page(AuditTrailQuery.of(batch, Optional.empty(), 1));

        assertThat(both).extracting(entry -> entry.event().number()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(first).containsExactly(both.getFirst());
        assertThat(trail.page(AuditTrailQuery.of(batch, Optional.of(first.getFirst().id()), 10)))
                .containsExactly(both.getLast());
    }

    static AuditStamp inBatch(BatchId batch, Batch.Type type, Instant at) {
        return new AuditStamp(SOMEBODY, at, Optional.of(new Batch(batch, type)));
    }
}
