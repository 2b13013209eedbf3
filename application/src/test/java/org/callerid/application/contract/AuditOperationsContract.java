// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.AuditTrailContract.inBatch;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.ChangeCounts;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The part of the contract of every {@link AuditTrail} that is about operations and about searching. */
public interface AuditOperationsContract {
    UsageCalendar UTC = new UsageCalendar(ZoneOffset.UTC);
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("3105550002");
    CallerIdNumber THREE = number("3105550003");
    BatchId IMPORT = new BatchId(new UUID(0, 7));
    Attribution ANA = new Attribution(new Actor("ana", Actor.Source.DASHBOARD, Optional.of("10.1.2.3")),
            Optional.of(new Reason("Labelled as spam")));

    /** An empty store. */
    Stores stores(UsageCalendar calendar);

    @Test
    default void anImportIsOneOperationHoweverManyTransactionsItTook() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE);
        stores.callerIds()
                .upsert(List.of(new UpsertRow(ONE, limits(5, 50)), new UpsertRow(TWO, CallerIdPatch.EMPTY)),
                        DEFAULT_LIMIT, inBatch(IMPORT, Batch.Type.IMPORT, NOON.plusSeconds(1)));
        stores.callerIds()
                .upsert(List.of(new UpsertRow(THREE, CallerIdPatch.EMPTY), new UpsertRow(ONE, limits(5, 50))),
                        DEFAULT_LIMIT, inBatch(IMPORT, Batch.Type.IMPORT, NOON.plusSeconds(2)));

        AuditOperation imported = new AuditOperation(0, inBatch(IMPORT, Batch.Type.IMPORT, NOON.plusSeconds(1)),
                new ChangeCounts(3, Map.of(ChangeKind.ADDED, 2L, ChangeKind.CHANGED, 1L, ChangeKind.LIMITS, 1L)),
                Optional.empty());
        assertThat(operations(stores, AuditFilter.NONE)).hasSize(2)
                .first()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(imported);
        assertThat(stores.auditTrail().findBatch(IMPORT)).get()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(imported);
        assertThat(stores.auditTrail().findBatch(new BatchId(new UUID(0, 8)))).isEmpty();
    }

    @Test
    default void aChangeOfItsOwnIsAnOperationThatSaysWhatChanged() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE);
        stores.callerIds().change(ONE, limits(7, 50), new AuditStamp(ANA, NOON.plusSeconds(1)));

        AuditTrailEntry entry = stores.auditTrail().page(AuditTrailQuery.latest(Optional.of(ONE), 1)).getFirst();
        assertThat(operations(stores, AuditFilter.NONE).getFirst()).satisfies(operation -> {
            assertThat(operation.stamp()).isEqualTo(new AuditStamp(ANA, NOON.plusSeconds(1)));
            assertThat(operation.counts().numbers()).isOne();
            assertThat(operation.change()).contains(entry);
        });
    }

    @Test
    default void aChangeThatChangesNothingIsNoOperation() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE);
        stores.callerIds().change(ONE, CallerIdPatch.activation(true), auditStampAt(NOON));
        stores.callerIds()
                .upsert(List.of(new UpsertRow(ONE, CallerIdPatch.EMPTY)), DEFAULT_LIMIT,
                        inBatch(IMPORT, Batch.Type.IMPORT, NOON));

        assertThat(operations(stores, AuditFilter.NONE)).hasSize(1);
        assertThat(stores.auditTrail().findBatch(IMPORT)).isEmpty();
    }

    @Test
    default void operationsAreReadPageByPageLatestFirst() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON.plusSeconds(1), ONE);
        addAll(stores.callerIds(), NOON, TWO, THREE);

        List<AuditOperation> all = operations(stores, AuditFilter.NONE);
        assertThat(all).extracting(operation -> operation.change().orElseThrow().event().number())
                .containsExactly(ONE, THREE, TWO);
        for (int i = 0; i < all.size() - 1; i++) {
            assertThat(stores.auditTrail()
                    .operations(new AuditOperationQuery(AuditFilter.NONE, Optional.of(all.get(i).cursor()), 1)))
                    .containsExactly(all.get(i + 1));
        }
        assertThat(stores.auditTrail()
                .operations(new AuditOperationQuery(AuditFilter.NONE, Optional.of(all.getLast().cursor()), 1)))
                .isEmpty();
    }

    @Test
    default void anAuthorIsFoundByNameOrElseByAPartOfIt() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE);
        stores.callerIds().change(ONE, limits(7, 50), new AuditStamp(ANA, NOON));

        assertThat(by(stores, "ana")).containsExactly("ana");
        assertThat(by(stores, "AN")).containsExactly("ana");
        assertThat(by(stores, "a")).containsExactly("ana");
        assertThat(by(stores, "O")).containsExactly("somebody");
        assertThat(by(stores, "nobody")).isEmpty();
    }

    private static List<String> by(Stores stores, String who) {
        AuditFilter filter = new AuditFilter(Optional.of(who), Optional.empty(), Optional.empty(), Optional.empty());
        List<String> names = operations(stores, filter).stream()
                .map(operation -> operation.stamp().actor().name())
                .toList();
        assertThat(entries(stores, filter)).extracting(entry -> entry.stamp().actor().name()).isEqualTo(names);
        return names;
    }

    @Test
    default void operationsOfAPeriodAreFound() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, ONE);
        addAll(stores.callerIds(), NOON.plusSeconds(1), TWO);
        addAll(stores.callerIds(), NOON.plusSeconds(2), THREE);

        assertThat(between(stores, NOON.plusSeconds(1), NOON.plusSeconds(2))).containsExactly(TWO);
        assertThat(between(stores, NOON.minusSeconds(1), NOON.plusSeconds(3))).containsExactly(THREE, TWO, ONE);
    }

    private static List<CallerIdNumber> between(Stores stores, Instant from, Instant until) {
        AuditFilter filter = new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(from),
                Optional.of(until));
        List<CallerIdNumber> numbers = operations(stores, filter).stream()
                .map(operation -> operation.change().orElseThrow().event().number())
                .toList();
        assertThat(entries(stores, filter)).extracting(entry -> entry.event().number()).isEqualTo(numbers);
        return numbers;
    }

    /** Entries are searched as the domain's rule says. */
    @ParameterizedTest
    @EnumSource
    default void whatIsSearchedForIsWhatTheDomainSaysItIs(ChangeKind kind) {
        Stores stores = stores(UTC);
        everyKindOfChange(stores);
        AuditFilter filter = new AuditFilter(Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty());

        List<AuditTrailEntry> found = entries(stores, filter);

        assertThat(found).isNotEmpty()
                .isEqualTo(entries(stores, AuditFilter.NONE).stream()
                        .filter(entry -> ChangeKind.of(entry.event()).contains(kind))
                        .toList());
        assertThat(operations(stores, filter)).extracting(operation -> operation.change().orElseThrow())
                .isEqualTo(found);
    }

    private static void everyKindOfChange(Stores stores) {
        addAll(stores.callerIds(), NOON, ONE);
        List<CallerIdPatch> patches = List.of(
                CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier("Acme"))),
                CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier("Best"))),
                CallerIdPatch.EMPTY.withCarrier(FieldChange.clear()),
                CallerIdPatch.EMPTY.withAreaCode(FieldChange.clear()), limits(5, 500), limits(5, 50),
                CallerIdPatch.activation(false), CallerIdPatch.activation(true),
                limits(6, 60).withCarrier(FieldChange.replaceWith(new Carrier("Acme"))));
        patches.forEach(patch -> stores.callerIds().change(ONE, patch, auditStampAt(NOON)));
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876"), NOON, ONE)), NOON);
        stores.reservations().release(List.of(new ReleaseRequest.ByNumber(ONE, ANA)), NOON.plusSeconds(1));
        stores.callerIds().delete(ONE, auditStampAt(NOON.plusSeconds(2)));
        assertThat(entries(stores, AuditFilter.NONE)).extracting(AuditTrailEntry::event)
                .hasAtLeastOneElementOfType(AuditEvent.Released.class)
                .hasSize(patches.size() + 3);
    }

    private static List<AuditTrailEntry> entries(Stores stores, AuditFilter filter) {
        AuditTrail trail = stores.auditTrail();
        return trail.page(new AuditTrailQuery(Optional.empty(), Optional.empty(), filter, Optional.empty(), 100));
    }

    private static List<AuditOperation> operations(Stores stores, AuditFilter filter) {
        return stores.auditTrail().operations(new AuditOperationQuery(filter, Optional.empty(), 100));
    }
}
