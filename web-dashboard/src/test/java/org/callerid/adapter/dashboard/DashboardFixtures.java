// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.ChangeCounts;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;

/** Numbers, calls and changes as pages show them at {@link Fixtures#NOON}. */
final class DashboardFixtures {
    static final CurrentPeriods PERIODS = new UsageCalendar(ZoneOffset.UTC).periodsAt(NOON);
    static final Attribution BY_BO = new Attribution(new Actor("bo", Actor.Source.API, Optional.of("10.0.0.9")));
    private static final Instant BEFORE = NOON.minusSeconds(60);

    private DashboardFixtures() {}

    /** Acme's, for area code 212, 100 an hour and 500 a day, active. */
    static CallerIdConfig aConfig() {
        return new CallerIdConfig(Optional.of(new Carrier("Acme")), Optional.of(new AreaCode("212")), DEFAULT_LIMIT,
                true);
    }

    static CallerIdRecord aNumber(String digits) {
        return aRecordOf(CallerId.create(number(digits), aConfig(), BEFORE));
    }

    static CallerIdRecord aReservedNumber(String digits, AllocationId by) {
        return aRecordOf(CallerId.create(number(digits), aConfig(), BEFORE).reserve(by, PERIODS, NOON.plus(TTL)));
    }

    /** At revision 7. */
    static CallerIdRecord aRecordOf(CallerId callerId) {
        return new CallerIdRecord(1, callerId, BEFORE, BEFORE, Optional.empty(), 7);
    }

    /** As many as wanted, from 2125550000 on. */
    static CallerIdRecord[] numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aNumber(String.valueOf(2_125_550_000L + i)))
                .toArray(CallerIdRecord[]::new);
    }

    /** From noon on, for a call to New York. */
    static AllocationRecord aReservation(AllocationId id, String digits) {
        return new AllocationRecord(new Reservation(id, number(digits), Optional.empty(),
                Optional.of(new AreaCode("212")), aCallTo("2125559876"), Match.at(MatchTier.AREA), NOON,
                NOON.plus(TTL)), BEFORE,
                Optional.empty(), Optional.empty());
    }

    static RequestLogRecord aRequest(long id, RequestOutcome outcome, Optional<CallerIdNumber> given) {
        return new RequestLogRecord(id, NOON, "GET /next-cid", "200", outcome, Duration.ofMillis(3),
                Optional.of("2125559876"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                given, Optional.empty());
    }

    /** A request at noon that was answered with this reservation. */
    static CallRecord aCall(long request, AllocationRecord allocation) {
        Reservation reservation = allocation.reservation();
        return new CallRecord(new RequestLogRecord(request, NOON, "GET /next-cid", "200", RequestOutcome.SUCCEEDED,
                Duration.ofMillis(3), Optional.of(reservation.call().destination().digits()),
                Optional.of(reservation.call().campaign()), Optional.of(reservation.call().agent()), Optional.empty(),
                Optional.empty(), Optional.of(reservation.number()), Optional.of(reservation.id())),
                Optional.of(allocation));
    }

    static CallRecord aRefusedCall(long request, RequestOutcome outcome) {
        return new CallRecord(aRequest(request, outcome, Optional.empty()), Optional.empty());
    }

    /** An import of twelve numbers by ana. */
    static AuditOperation anImport(long id, BatchId batch) {
        return new AuditOperation(id, new AuditStamp(
                new Attribution(FakeExternalContext.BY_ANA.actor(), Optional.of(new Reason("New numbers of Acme"))),
                NOON,
                Optional.of(new Batch(batch, Batch.Type.IMPORT))),
                new ChangeCounts(12, Map.of(ChangeKind.ADDED, 10L, ChangeKind.CHANGED, 2L, ChangeKind.LIMITS, 2L)),
                Optional.empty());
    }

    static AuditOperation anOperation(AuditTrailEntry change) {
        return new AuditOperation(change.id(), change.stamp(), ChangeCounts.of(List.of(change.event())),
                Optional.of(change));
    }

    static AuditTrailEntry aChange(long id, long revision) {
        return new AuditTrailEntry(id, new AuditStamp(BY_BO, NOON),
                new AuditEvent.Added(number("2125550001"), aConfig()), revision);
    }
}
