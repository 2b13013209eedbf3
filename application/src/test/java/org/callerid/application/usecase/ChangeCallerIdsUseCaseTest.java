// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.BulkChangeCallerIds.BatchResult;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerId;
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
    private final BulkChangeCallerIds many = new BulkChangeCallerIdsUseCase(store, new InTheStore(),
            new RecordingRotation(),
            () -> BATCH, () -> NOON);
    private final List<CallerId> learnt = new ArrayList<>();

    @Test
    void allThatIsFoundIsChangedAndNothingElse() {
        addAll(store, NOON, newYork(1_101));
        addAll(store, NOON, LOS_ANGELES);

        assertThat(many.changeMatching(NEW_YORK, INACTIVE, SOMEBODY)).isEqualTo(new BatchResult(BATCH, 1_101));

        assertThat(store.page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.of(true), 2_000)))
                .extracting(row -> row.callerId().number())
                .containsExactly(LOS_ANGELES);
        assertThat(learnt).isEqualTo(
                store.page(new CallerIdListQuery(Optional.empty(), NEW_YORK.areaCode(), Optional.empty(), 2_000))
                        .stream()
                        .map(CallerIdRecord::callerId)
                        .toList());
    }

    @Test
    void ofTooManyNoneIsChanged() {
        addAll(store, NOON, newYork(BulkChangeCallerIds.MAX_NUMBERS + 1));

        assertThatThrownBy(() -> many.changeMatching(NEW_YORK, INACTIVE, SOMEBODY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than 20000 numbers were found");

        assertThat(store.page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.of(false), 1)))
                .isEmpty();
    }

    private static CallerIdNumber[] newYork(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> number(String.valueOf(2_125_500_000L + i)))
                .toArray(CallerIdNumber[]::new);
    }

    /** Records the updated rows. */
    private final class RecordingRotation implements Rotation {
        @Override
        public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(List<CallerId> rows) {
            learnt.addAll(rows);
        }
    }

    /** Supports only the area code filter. */
    private final class InTheStore implements CallerIdSearch {
        @Override
        public Page page(CallerIdFilter filter, CallerIdOrder order, long first, int limit, Instant now) {
            List<CallerIdRecord> found = pageAfter(Optional.empty(), filter, Integer.MAX_VALUE, now);
            return new Page(found.stream().skip(first).limit(limit).toList(), found.size());
        }

        @Override
        public MatchCount count(CallerIdFilter filter, Instant now) {
            return new MatchCount(pageAfter(Optional.empty(), filter, Integer.MAX_VALUE, now).size(), 0);
        }

        @Override
        public List<CallerIdRecord> pageAfter(Optional<CallerIdNumber> after, CallerIdFilter filter, int limit,
                Instant now) {
            return store.page(new CallerIdListQuery(after, filter.areaCode(), Optional.empty(), limit));
        }
    }
}
