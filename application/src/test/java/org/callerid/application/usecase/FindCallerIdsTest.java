// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.memory.RecordingRotation;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** {@link CallerIdsUseCase} where it only reads. */
class FindCallerIdsTest {
    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final FindCallerIds callerIds = new CallerIdsUseCase(store, new RecordingRotation(), DEFAULT_LIMIT,
            () -> NOON);
    private final CallerIdNumber[] numbers = newYorkNumbers(4);

    @Test
    void aPageBeginsAfterTheLastNumberOfThePageBefore() {
        addAll(store, NOON, numbers);

        assertThat(callerIds
                .page(new CallerIdListQuery(Optional.of(numbers[0]), Optional.empty(), Optional.empty(), 2)))
                .extracting(row -> row.callerId().number())
                .containsExactly(numbers[1], numbers[2]);
    }

    @Test
    void aNumberIsFoundUntilItIsDeleted() {
        addAll(store, NOON, numbers[0]);
        assertThat(callerIds.find(numbers[0])).isEqualTo(store.find(numbers[0])).isPresent();

        store.delete(numbers[0], auditStampAt(NOON));

        assertThat(callerIds.find(numbers[0])).isEmpty();
    }
}
