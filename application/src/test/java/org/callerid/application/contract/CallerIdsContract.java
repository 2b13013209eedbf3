// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
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
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.ConditionalChange;
import org.callerid.application.port.out.CallerIds.RestoreResult;
import org.callerid.application.port.out.CallerIds.UpsertResult;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CallerIds} implementation. */
public interface CallerIdsContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("3105550002");
    CallerIdNumber THREE = number("3105550003");
    CallerIdNumber ABROAD = number("+442071234567");

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @Test
    default void aNewNumberIsActiveInTheAreaItBeginsWithAndHasTheDefaultLimits() {
        CallerIds callerIds = stores(UTC).callerIds();

        CallerIdRecord record = callerIds.add(ONE, CallerIdPatch.EMPTY, DEFAULT_LIMIT, auditStampAt(NOON))
                .orElseThrow();

        assertThat(record.callerId().config().areaCode()).contains(new AreaCode("212"));
        assertThat(record.callerId().config().limit()).isEqualTo(DEFAULT_LIMIT);
        assertThat(record.callerId().config().active()).isTrue();
        assertThat(record.createdAt()).isEqualTo(NOON);
        assertThat(record.id()).isPositive();
        assertThat(callerIds.find(ONE)).contains(record);
    }

    @Test
    default void aNumberAbroadHasNoAreaCode() {
        CallerIdRecord record = stores(UTC).callerIds()
                .add(ABROAD, CallerIdPatch.EMPTY, DEFAULT_LIMIT, auditStampAt(NOON))
                .orElseThrow();

        assertThat(record.callerId().config().areaCode()).isEmpty();
    }

    @Test
    default void aListedNumberCannotBeAddedTwice() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, ONE);

        assertThat(callerIds.add(ONE, limits(5, 5), DEFAULT_LIMIT, auditStampAt(NOON))).isEmpty();
        assertThat(callerIds.find(ONE).orElseThrow().callerId().config().limit()).isEqualTo(DEFAULT_LIMIT);
    }

    @Test
    default void aChangeRaisesTheVersionAndLeavesWhatItDoesNotName() {
        CallerIds callerIds = stores(UTC).callerIds();
        CallerId before = callerIds.add(ONE, CallerIdPatch.EMPTY, DEFAULT_LIMIT, auditStampAt(NOON))
                .orElseThrow()
                .callerId();

        CallerId after = callerIds.change(ONE, limits(5, 50), auditStampAt(NOON.plusSeconds(1)))
                .orElseThrow()
                .callerId();

        assertThat(after.config().limit()).isEqualTo(new UsageLimit(5, 50));
        assertThat(after.config().areaCode()).isEqualTo(before.config().areaCode());
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    default void manyAreChangedTogetherInNumberOrderWithoutThoseThatAreNotListed() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, ONE, TWO);

        List<CallerIdRecord> changed = callerIds.change(List.of(TWO, number("8085550003"), ONE), limits(5, 50),
                auditStampAt(NOON));

        assertThat(changed).extracting(row -> row.callerId().number()).containsExactly(ONE, TWO);
        assertThat(changed).isEqualTo(callerIds.page(all(10)));
        assertThat(changed).extracting(row -> row.callerId().config().limit()).containsOnly(new UsageLimit(5, 50));
        assertThat(callerIds.change(List.of(ONE, TWO), limits(5, 50), auditStampAt(NOON.plusSeconds(1))))
                .as("nothing new is said of them")
                .isEqualTo(changed);
    }

    @Test
    default void whatIsNotListedCanNeitherBeChangedNorDeletedNorFound() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, ONE);
        callerIds.delete(ONE, auditStampAt(NOON));

        assertThat(callerIds.find(ONE)).isEmpty();
        assertThat(callerIds.change(ONE, limits(1, 1), auditStampAt(NOON))).isEmpty();
        assertThat(callerIds.delete(ONE, auditStampAt(NOON))).isEmpty();
        assertThat(callerIds.page(all(10))).isEmpty();
    }

    @Test
    default void loadingTheSameRowsAgainChangesNothing() {
        Stores stores = stores(UTC);
        CallerIds callerIds = stores.callerIds();
        List<UpsertRow> rows = List.of(new UpsertRow(ONE, limits(5, 50)), new UpsertRow(TWO, CallerIdPatch.EMPTY));
        assertThat(counts(callerIds.upsert(rows, DEFAULT_LIMIT, auditStampAt(NOON)))).containsExactly(2L, 0L, 0L);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, ONE)), NOON);
        List<CallerIdRecord> before = callerIds.page(all(10));

        Instant later = NOON.plusSeconds(60);
        assertThat(counts(callerIds.upsert(rows, DEFAULT_LIMIT, auditStampAt(later)))).containsExactly(0L, 0L, 2L);

        assertThat(callerIds.page(all(10))).isEqualTo(before);
        assertThat(before.getFirst().callerId().usage().hourCount()).isEqualTo(1);
    }

    @Test
    default void loadingChangesOnlyWhatARowSays() {
        CallerIds callerIds = stores(UTC).callerIds();
        callerIds.add(ONE, limits(5, 50), DEFAULT_LIMIT, auditStampAt(NOON));
        addAll(callerIds, NOON, TWO);

        UpsertResult loaded = callerIds.upsert(
                List.of(new UpsertRow(ONE, CallerIdPatch.EMPTY), new UpsertRow(TWO, limits(7, 70))),
                DEFAULT_LIMIT, auditStampAt(NOON));

        assertThat(counts(loaded)).containsExactly(0L, 1L, 1L);
        assertThat(callerIds.find(ONE).orElseThrow().callerId().config().limit()).isEqualTo(new UsageLimit(5, 50));
        assertThat(callerIds.find(TWO).orElseThrow().callerId().config().limit()).isEqualTo(new UsageLimit(7, 70));
        assertThat(loaded.rows()).extracting(CallerId::number).containsExactly(TWO);
    }

    @Test
    default void whatLoadingWouldComeToIsForeseenAndNothingChanged() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, ONE, TWO, ABROAD);
        callerIds.delete(ABROAD, auditStampAt(NOON));
        List<CallerIdRecord> before = callerIds.page(all(10));
        List<UpsertRow> rows = List.of(new UpsertRow(ONE, CallerIdPatch.EMPTY), new UpsertRow(TWO, limits(7, 70)),
                new UpsertRow(ABROAD, CallerIdPatch.EMPTY));

        UpsertResult foreseen = callerIds.dryRun(rows);

        assertThat(callerIds.page(all(10))).isEqualTo(before);
        assertThat(counts(foreseen)).containsExactly(1L, 1L, 1L);
        assertThat(counts(callerIds.upsert(rows, DEFAULT_LIMIT, auditStampAt(NOON)))).isEqualTo(counts(foreseen));
    }

    @Test
    default void aPageIsInNumberOrderAndGoesOnAfterTheLastNumber() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, TWO, ABROAD, ONE);

        assertThat(callerIds.page(all(2))).extracting(record -> record.callerId().number())
                .containsExactly(ABROAD, ONE);
        assertThat(callerIds.page(new CallerIdListQuery(Optional.of(ONE), Optional.empty(), Optional.empty(), 2)))
                .extracting(record -> record.callerId().number())
                .containsExactly(TWO);
    }

    @Test
    default void anEditIsMadeOnlyIfNobodyElseMadeOneMeanwhile() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, ONE);
        long seen = callerIds.find(ONE).orElseThrow().revision();

        ConditionalChange first = callerIds.changeIfUnchanged(ONE, limits(5, 50), seen, auditStampAt(NOON))
                .orElseThrow();
        ConditionalChange late = callerIds
                .changeIfUnchanged(ONE, CallerIdPatch.activation(false), seen, auditStampAt(NOON))
                .orElseThrow();
        ConditionalChange again = callerIds
                .changeIfUnchanged(ONE, CallerIdPatch.activation(false), late.current().revision(), auditStampAt(NOON))
                .orElseThrow();

        assertThat(first.isApplied()).isTrue();
        assertThat(late).isEqualTo(new ConditionalChange(first.current(), false));
        assertThat(again.isApplied()).isTrue();
        assertThat(again.current()).isEqualTo(callerIds.find(ONE).orElseThrow());
        assertThat(callerIds.changeIfUnchanged(TWO, limits(5, 50), seen, auditStampAt(NOON))).isEmpty();
    }

    @Test
    default void callsDoNotMakeAnEditLate() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE);
        long seen = stores.callerIds().find(ONE).orElseThrow().revision();
        stores.reservations().confirm(List.of(aReservationRequest(NOON, ONE)), NOON);

        assertThat(
                stores.callerIds()
                        .changeIfUnchanged(ONE, limits(5, 50), seen, auditStampAt(NOON))
                        .orElseThrow()
                        .isApplied())
                .isTrue();
    }

    @Test
    default void aCarrierAndAnAreaCodeCanBeCleared() {
        CallerIds callerIds = stores(UTC).callerIds();
        callerIds.add(ONE, CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier("AT&T"))), DEFAULT_LIMIT,
                auditStampAt(NOON));

        CallerIdConfig cleared = callerIds
                .change(ONE, CallerIdPatch.EMPTY.withCarrier(FieldChange.clear()).withAreaCode(FieldChange.clear()),
                        auditStampAt(NOON))
                .orElseThrow()
                .callerId()
                .config();

        assertThat(cleared.carrier()).isEmpty();
        assertThat(cleared.areaCode()).isEmpty();
    }

    @Test
    default void aBatchIsTakenBackButForWhatWasChangedSince() {
        Stores stores = stores(UTC);
        CallerIds callerIds = stores.callerIds();
        addAll(callerIds, NOON, ONE, TWO);
        callerIds.delete(TWO, auditStampAt(NOON));
        AuditStamp batch = new AuditStamp(SOMEBODY, NOON,
                Optional.of(new Batch(new BatchId(new UUID(0, 7)), Batch.Type.IMPORT)));
        callerIds.upsert(
                List.of(new UpsertRow(ABROAD, CallerIdPatch.EMPTY), new UpsertRow(ONE, limits(5, 50)),
                        new UpsertRow(TWO, limits(6, 60)),
                        new UpsertRow(THREE, CallerIdPatch.EMPTY)),
                DEFAULT_LIMIT, batch);
        callerIds.change(THREE, limits(7, 70), auditStampAt(NOON));
        List<AuditTrailEntry> entries = stores.auditTrail()
                .page(AuditTrailQuery.of(batch.batch().orElseThrow().id(), Optional.empty(), 10));

        RestoreResult restored = callerIds.restore(entries, auditStampAt(NOON.plusSeconds(1)));

        assertThat(entries).hasSize(4);
        assertThat(restored.skipped()).isEqualTo(1);
        assertThat(restored.rows()).hasSize(3);
        assertThat(callerIds.page(all(10))).extracting(row -> row.callerId().number()).containsExactly(ONE, THREE);
        assertThat(callerIds.find(ONE).orElseThrow().callerId().config().limit()).isEqualTo(DEFAULT_LIMIT);
        assertThat(callerIds.restore(entries, auditStampAt(NOON)).rows()).as("undone already").isEmpty();
    }

    @Test
    default void deletedNumbersComeBackWithTheirSettingsWhenTheirBatchIsUndone() {
        Stores stores = stores(UTC);
        CallerIds callerIds = stores.callerIds();
        addAll(callerIds, NOON, ONE, TWO, THREE);
        callerIds.change(TWO, limits(5, 50), auditStampAt(NOON));
        callerIds.change(ONE, CallerIdPatch.activation(false), auditStampAt(NOON));
        CallerIdConfig inactive = callerIds.find(ONE).orElseThrow().callerId().config();
        AuditStamp batch = new AuditStamp(SOMEBODY, NOON,
                Optional.of(new Batch(new BatchId(new UUID(0, 8)), Batch.Type.BULK_CHANGE)));

        assertThat(callerIds.delete(List.of(TWO, ABROAD, ONE), batch)).extracting(CallerId::number)
                .containsExactlyInAnyOrder(ONE, TWO);
        assertThat(callerIds.page(all(10))).extracting(row -> row.callerId().number()).containsExactly(THREE);
        callerIds.restore(stores.auditTrail()
                .page(AuditTrailQuery.of(batch.batch().orElseThrow().id(), Optional.empty(),
                        10)),
                auditStampAt(NOON.plusSeconds(1)));

        assertThat(callerIds.page(all(10))).hasSize(3);
        assertThat(callerIds.find(ONE).orElseThrow().callerId().config()).isEqualTo(inactive);
        assertThat(callerIds.find(TWO).orElseThrow().callerId().config().limit()).isEqualTo(new UsageLimit(5, 50));
    }

    @Test
    default void aPageCanBeNarrowedToAnAreaCodeAndToActiveNumbers() {
        CallerIds callerIds = stores(UTC).callerIds();
        addAll(callerIds, NOON, ONE, TWO);
        callerIds.change(ONE, CallerIdPatch.activation(false), auditStampAt(NOON));

        assertThat(callerIds
                .page(new CallerIdListQuery(Optional.empty(), Optional.of(new AreaCode("310")), Optional.empty(), 9)))
                .extracting(record -> record.callerId().number())
                .containsExactly(TWO);
        assertThat(callerIds.page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.of(false), 9)))
                .extracting(record -> record.callerId().number())
                .containsExactly(ONE);
    }

    private static CallerIdListQuery all(int limit) {
        return new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    private static List<Long> counts(UpsertResult loaded) {
        return List.of(loaded.added(), loaded.changed(), loaded.unchanged());
    }
}
