// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.fixture.Fixtures.sheetRows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.callerid.application.memory.InMemoryCallerIdSheets;
import org.callerid.application.memory.InMemoryImportFiles;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** Imports by {@link ImportCallerIdsUseCase} while a store does not always answer. */
class ImportRetriesTest {
    private static final CallerIdNumber FIRST = number("2125550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final List<CallerIdNumber> learnt = new ArrayList<>();

    @Test
    void aRotationThatWasOutIsToldAgainAndTheRowsAreNotLoadedTwice() {
        Report report = load(new OutAtFirst(), new AsksTwice(false));

        assertThat(learnt).containsExactly(FIRST);
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void rowsThatAreInAlthoughTheStoreDidNotSaySoAreFoundUnchanged() {
        Report report = load(store, new AsksTwice(true));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.rejectedCount()).isZero();
        assertThat(store.find(FIRST)).isPresent();
    }

    private Report load(Rotation rotation, StoreRetryPolicy retryPolicy) {
        return new ImportCallerIdsUseCase(InMemoryCallerIdSheets.of(sheetRows(FIRST)), new InMemoryImportFiles(), store,
                rotation, retryPolicy, () -> new BatchId(new UUID(0, 1)), DEFAULT_LIMIT, () -> NOON, Runnable::run)
                .importFrom(Path.of("numbers.csv"), ColumnMapping.NONE, SOMEBODY, rows -> {});
    }

    /** @param losesAnswers whether the first answer is lost on its way */
    private record AsksTwice(boolean losesAnswers) implements StoreRetryPolicy {
        @Override
        public <T> T retry(Supplier<T> question) {
            try {
                T answer = question.get();
                return losesAnswers ? question.get() : answer;
            } catch (StoreUnavailableException e) {
                return question.get();
            }
        }
    }

    private final class OutAtFirst implements Rotation {
        private boolean wasAsked;

        @Override
        public List<Proposal> propose(List<ProposalRequest> requests, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(List<CallerId> rows) {
            if (!wasAsked) {
                wasAsked = true;
                throw new StoreUnavailableException("out");
            }
            rows.forEach(row -> learnt.add(row.number()));
        }
    }
}
