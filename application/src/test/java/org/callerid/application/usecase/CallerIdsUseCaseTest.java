// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.memory.RecordingRotation;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class CallerIdsUseCaseTest {
    private static final CallerIdNumber NEW_YORK = number("2125550001");
    private static final CallerIdNumber LONDON = number("+442071838750");
    private static final CallerIdPatch IN_NEW_YORK = CallerIdPatch.EMPTY
            .withAreaCode(FieldChange.replaceWith(new AreaCode("212")));

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final RecordingRotation rotation = new RecordingRotation();
    private final CallerIdsUseCase callerIds = new CallerIdsUseCase(store, rotation, DEFAULT_LIMIT, () -> NOON);

    @Test
    void aNumberAddedWithoutLimitsGetsTheOperatorsOwn() {
        AddCallerId.Result result = callerIds.add(NEW_YORK, CallerIdPatch.EMPTY, SOMEBODY);

        CallerIdRecord added = store.find(NEW_YORK).orElseThrow();
        assertThat(result).isEqualTo(new AddCallerId.Result.Added(added));
        assertThat(added.callerId().config().limit()).isEqualTo(DEFAULT_LIMIT);
        assertThat(rotation.learnt()).containsExactly(added.callerId());
    }

    @Test
    void aNumberThatIsListedIsNotAddedAgain() {
        addAll(store, NOON, NEW_YORK);

        AddCallerId.Result result = callerIds.add(NEW_YORK, limits(1, 2), SOMEBODY);

        assertThat(result).isEqualTo(new AddCallerId.Result.AlreadyExists());
        assertThat(limit(NEW_YORK)).isEqualTo(DEFAULT_LIMIT);
        assertThat(rotation.learnt()).isEmpty();
    }

    @Test
    void theRotationLearnsAChangedNumberAsItNowIs() {
        addAll(store, NOON, NEW_YORK);

        Optional<CallerIdRecord> changed = callerIds.change(NEW_YORK, limits(1, 2), SOMEBODY);

        assertThat(limit(NEW_YORK)).isEqualTo(new UsageLimit(1, 2));
        assertThat(changed).isEqualTo(store.find(NEW_YORK));
        assertThat(rotation.learnt()).containsExactly(changed.orElseThrow().callerId());
    }

    @Test
    void aNumberThatIsNotListedCannotBeChangedOrDeleted() {
        assertThat(callerIds.change(NEW_YORK, limits(1, 2), SOMEBODY)).isEmpty();
        assertThat(callerIds.changeIfUnchanged(NEW_YORK, limits(1, 2), 1, SOMEBODY))
                .isEqualTo(new ChangeCallerId.Result.NotFound());
        assertThat(callerIds.delete(NEW_YORK, SOMEBODY)).isFalse();
        assertThat(rotation.learnt()).isEmpty();
    }

    @Test
    void aChangeOfWhatTheOperatorSawIsMade() {
        addAll(store, NOON, NEW_YORK);
        long seen = store.find(NEW_YORK).orElseThrow().revision();

        ChangeCallerId.Result result = callerIds.changeIfUnchanged(NEW_YORK, limits(1, 2), seen, SOMEBODY);

        CallerIdRecord changed = store.find(NEW_YORK).orElseThrow();
        assertThat(result).isEqualTo(new ChangeCallerId.Result.Changed(changed));
        assertThat(limit(NEW_YORK)).isEqualTo(new UsageLimit(1, 2));
        assertThat(rotation.learnt()).containsExactly(changed.callerId());
    }

    @Test
    void aChangeOfWhatAnotherOperatorChangedMeanwhileIsNotMade() {
        addAll(store, NOON, NEW_YORK);
        long seen = store.find(NEW_YORK).orElseThrow().revision();
        CallerIdRecord meanwhile = callerIds.change(NEW_YORK, limits(3, 4), SOMEBODY).orElseThrow();

        ChangeCallerId.Result result = callerIds.changeIfUnchanged(NEW_YORK, limits(1, 2), seen, SOMEBODY);

        assertThat(result).isEqualTo(new ChangeCallerId.Result.Conflict(meanwhile));
        assertThat(limit(NEW_YORK)).isEqualTo(new UsageLimit(3, 4));
        assertThat(rotation.learnt()).containsExactly(meanwhile.callerId());
    }

    @Test
    void theRotationLearnsThatADeletedNumberIsNotToBeGivenAnyMore() {
        addAll(store, NOON, NEW_YORK);

        assertThat(callerIds.delete(NEW_YORK, SOMEBODY)).isTrue();

        assertThat(callerIds.find(NEW_YORK)).isEmpty();
        assertThat(rotation.learnt()).singleElement().satisfies(row -> assertThat(row.config().active()).isFalse());
    }

    @Test
    void aNumberFromAbroadIsNeverPutUnderAnAreaCode() {
        assertIsRefused(() -> callerIds.add(LONDON, IN_NEW_YORK, SOMEBODY));
        addAll(store, NOON, LONDON);
        assertIsRefused(() -> callerIds.change(LONDON, IN_NEW_YORK, SOMEBODY));
        assertIsRefused(() -> callerIds.changeIfUnchanged(LONDON, IN_NEW_YORK, 1, SOMEBODY));
    }

    @Test
    void theAuditTrailSaysWhoChangedANumberAndWhen() {
        callerIds.add(NEW_YORK, CallerIdPatch.EMPTY, SOMEBODY);
        callerIds.change(NEW_YORK, limits(1, 2), SOMEBODY);
        callerIds.delete(NEW_YORK, SOMEBODY);

        assertThat(store.auditTrail().page(AuditTrailQuery.latest(Optional.of(NEW_YORK), 10))).hasSize(3)
                .allSatisfy(entry -> assertThat(entry.stamp()).isEqualTo(new AuditStamp(SOMEBODY, NOON)));
    }

    private static void assertIsRefused(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a number outside North America has no area code");
    }

    private UsageLimit limit(CallerIdNumber number) {
        return store.find(number).orElseThrow().callerId().config().limit();
    }
}
