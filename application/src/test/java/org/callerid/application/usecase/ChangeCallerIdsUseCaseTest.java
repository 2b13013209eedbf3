// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.listed;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.memory.InMemoryCallerIdSearch;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.memory.RecordingRotation;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.BulkChangeCallerIds.BatchResult;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class ChangeCallerIdsUseCaseTest {
    private static final CallerIdPatch INACTIVE = CallerIdPatch.activation(false);
    private static final CallerIdFilter NEW_YORK = new CallerIdFilter(Optional.empty(),
            Optional.of(new AreaCode("212")), Optional.empty(), Optional.empty());
    private static final BatchId BATCH = new BatchId(new UUID(0, 1));
    private static final CallerIdNumber LOS_ANGELES = number("3105550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final RecordingRotation rotation = new RecordingRotation();
    private final BulkChangeCallerIds many = new BulkChangeCallerIdsUseCase(store, new InMemoryCallerIdSearch(store),
            rotation,
            () -> BATCH, () -> NOON);

    @Test
    void allThatIsFoundIsChangedAndNothingElse() {
        addAll(store, NOON, newYorkNumbers(1_101));
        addAll(store, NOON, LOS_ANGELES);

        assertThat(many.changeMatching(NEW_YORK, INACTIVE, SOMEBODY)).isEqualTo(new BatchResult(BATCH, 1_101));

        assertThat(store.page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.of(true), 2_000)))
                .extracting(row -> row.callerId().number())
                .containsExactly(LOS_ANGELES);
        assertThat(rotation.learnt()).isEqualTo(
                store.page(new CallerIdListQuery(Optional.empty(), NEW_YORK.areaCode(), Optional.empty(), 2_000))
                        .stream()
                        .map(CallerIdRecord::callerId)
                        .toList());
    }

    @Test
    void ofTooManyNoneIsChanged() {
        addAll(store, NOON, newYorkNumbers(BulkChangeCallerIds.MAX_NUMBERS + 1));

        assertThatThrownBy(() -> many.changeMatching(NEW_YORK, INACTIVE, SOMEBODY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than 20000 numbers were found");

        assertThat(store.page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.of(false), 1)))
                .isEmpty();
    }

    @Test
    void asManyAsMayBeChangedAreChangedFiveHundredAtATime() {
        addAll(store, NOON, newYorkNumbers(BulkChangeCallerIds.MAX_NUMBERS));

        assertThat(many.changeMatching(NEW_YORK, INACTIVE, SOMEBODY))
                .isEqualTo(new BatchResult(BATCH, BulkChangeCallerIds.MAX_NUMBERS));

        assertThat(rotation.updates()).hasSize(40).allSatisfy(rows -> assertThat(rows).hasSize(500));
    }

    @Test
    void numbersThatAreNotListedAreNotFound() {
        addAll(store, NOON, LOS_ANGELES);

        assertThat(many.change(List.of(LOS_ANGELES, number("2125550001")), INACTIVE, SOMEBODY))
                .isEqualTo(new BatchResult(BATCH, 1));

        assertThat(listed(store)).containsExactly(LOS_ANGELES);
        assertThat(rotation.learnt()).singleElement().satisfies(row -> assertThat(row.config().active()).isFalse());
    }

    @Test
    void numbersAreDeletedAndComeBackWithTheirSettings() {
        addAll(store, NOON, newYorkNumbers(3));
        addAll(store, NOON, LOS_ANGELES);
        store.change(LOS_ANGELES, limits(7, 70), auditStampAt(NOON));

        assertThat(many.delete(List.of(LOS_ANGELES, number("9175550001")), SOMEBODY))
                .isEqualTo(new BatchResult(BATCH, 1));

        assertThat(listed(store)).containsExactly(newYorkNumbers(3));
        assertThat(rotation.learnt()).singleElement().satisfies(row -> assertThat(row.config().active()).isFalse());
        new UndoBatchUseCase(store.auditTrail(), store, rotation, () -> new BatchId(new UUID(0, 2)), () -> NOON)
                .undo(BATCH, SOMEBODY);
        assertThat(store.find(LOS_ANGELES).orElseThrow().callerId().config())
                .isEqualTo(limits(7, 70).toNewConfig(LOS_ANGELES, DEFAULT_LIMIT));
    }

    @Test
    void allThatIsFoundIsDeletedUnlessItIsTooMuch() {
        addAll(store, NOON, newYorkNumbers(1_101));
        addAll(store, NOON, LOS_ANGELES);

        assertThat(many.deleteMatching(NEW_YORK, SOMEBODY)).isEqualTo(new BatchResult(BATCH, 1_101));
        assertThat(listed(store)).containsExactly(LOS_ANGELES);

        addAll(store, NOON, newYorkNumbers(BulkChangeCallerIds.MAX_NUMBERS + 1));
        assertThatThrownBy(() -> many.deleteMatching(NEW_YORK, SOMEBODY)).isInstanceOf(InvalidValueException.class);
        assertThat(listed(store)).hasSize(BulkChangeCallerIds.MAX_NUMBERS + 2);
    }

    @Test
    void allChangesAreFoundUnderOneBatch() {
        addAll(store, NOON, newYorkNumbers(501));

        many.changeMatching(NEW_YORK, INACTIVE, SOMEBODY);

        assertThat(store.auditTrail().page(AuditTrailQuery.of(BATCH, Optional.empty(), 1_000))).hasSize(501);
    }
}
