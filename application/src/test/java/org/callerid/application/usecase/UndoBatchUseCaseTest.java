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
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.memory.RecordingRotation;
import org.callerid.application.port.in.UndoBatch;
import org.callerid.application.port.in.UndoBatch.UndoResult;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class UndoBatchUseCaseTest {
    private static final BatchId BATCH = new BatchId(new UUID(0, 1));
    private static final BatchId UNDO = new BatchId(new UUID(0, 2));
    private static final AuditStamp IN_BATCH = new AuditStamp(SOMEBODY, NOON,
            Optional.of(new Batch(BATCH, Batch.Type.BULK_CHANGE)));
    private static final CallerIdNumber ADDED = number("2125550001");
    private static final CallerIdNumber CHANGED = number("2125550002");
    private static final CallerIdNumber DELETED = number("2125550003");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final RecordingRotation rotation = new RecordingRotation();
    private final UndoBatch undo = new UndoBatchUseCase(store.auditTrail(), store, rotation, () -> UNDO, () -> NOON);

    @Test
    void whatABatchAddedChangedAndDeletedIsAsItWasBefore() {
        makeBatch();

        assertThat(undo.undo(BATCH, SOMEBODY)).isEqualTo(new UndoResult(UNDO, 3, 0));

        assertThat(listed(store)).containsExactly(CHANGED, DELETED);
        assertThat(limit(CHANGED)).isEqualTo(DEFAULT_LIMIT);
        assertThat(rotation.learnt()).extracting(CallerId::number).containsExactlyInAnyOrder(ADDED, CHANGED, DELETED);
    }

    @Test
    void whatAnOperatorChangedSinceIsLeftAlone() {
        makeBatch();
        store.change(CHANGED, limits(3, 4), auditStampAt(NOON));

        assertThat(undo.undo(BATCH, SOMEBODY)).isEqualTo(new UndoResult(UNDO, 2, 1));

        assertThat(limit(CHANGED)).isEqualTo(new UsageLimit(3, 4));
        assertThat(rotation.learnt()).extracting(CallerId::number).containsExactlyInAnyOrder(ADDED, DELETED);
    }

    @Test
    void anUndoCanBeUndone() {
        makeBatch();
        undo.undo(BATCH, SOMEBODY);

        assertThat(undo.undo(UNDO, SOMEBODY).restored()).isEqualTo(3);

        assertThat(listed(store)).containsExactly(ADDED, CHANGED);
        assertThat(limit(CHANGED)).isEqualTo(new UsageLimit(1, 2));
    }

    @Test
    void aBatchThatIsUnknownCannotBeUndone() {
        addAll(store, NOON, CHANGED);

        assertThatThrownBy(() -> undo.undo(BATCH, SOMEBODY)).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("there is no such batch");
    }

    @Test
    void asManyChangesAsAllowedAreUndoneFiveHundredAtATime() {
        changeInBatch(UndoBatch.MAX_CHANGES);

        assertThat(undo.undo(BATCH, SOMEBODY)).isEqualTo(new UndoResult(UNDO, UndoBatch.MAX_CHANGES, 0));

        assertThat(rotation.updates()).hasSize(40).allSatisfy(rows -> assertThat(rows).hasSize(500));
    }

    @Test
    void ofTooManyChangesNoneIsUndone() {
        changeInBatch(UndoBatch.MAX_CHANGES + 1);
        long revision = store.revision();

        assertThatThrownBy(() -> undo.undo(BATCH, SOMEBODY)).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than 20000 numbers were changed");

        assertThat(store.revision()).isEqualTo(revision);
        assertThat(rotation.updates()).isEmpty();
    }

    private void makeBatch() {
        addAll(store, NOON, CHANGED, DELETED);
        store.add(ADDED, CallerIdPatch.EMPTY, DEFAULT_LIMIT, IN_BATCH);
        store.change(CHANGED, limits(1, 2), IN_BATCH);
        store.delete(DELETED, IN_BATCH);
    }

    private void changeInBatch(int count) {
        CallerIdNumber[] numbers = newYorkNumbers(count);
        addAll(store, NOON, numbers);
        store.change(List.of(numbers), limits(1, 2), IN_BATCH);
    }

    private UsageLimit limit(CallerIdNumber number) {
        return store.find(number).orElseThrow().callerId().config().limit();
    }
}
