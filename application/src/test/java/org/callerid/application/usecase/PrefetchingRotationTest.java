// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrefetchingRotationTest {
    private static final int MANY = 200;
    private static final CandidatePool NEW_YORK = new CandidatePool.InAreaCode(new AreaCode("212"));
    private static final Duration SOON = Duration.ofMillis(10);

    private Instant now = NOON;
    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> now);
    private final CountingRotation counting = new CountingRotation();
    private final PrefetchingRotation rotation = new PrefetchingRotation(counting, () -> now, Runnable::run);
    private final List<CallerIdNumber> numbers = IntStream.range(0, MANY)
            .mapToObj(i -> number("2125551" + (100 + i)))
            .toList();

    @BeforeEach
    void listNumbers() {
        addAll(store, NOON, numbers.toArray(CallerIdNumber[]::new));
    }

    @Test
    void aBusyPoolIsServedFromWhatWasLeasedInTheOrderOfTheRotation() {
        List<CallerIdNumber> proposed = propose(100, SOON);

        assertThat(proposed).isEqualTo(numbers.subList(0, 100));
        assertThat(counting.proposals).isLessThan(10);
    }

    @Test
    void ofAPoolWithFewRequestsNothingIsLeased() {
        List<CallerIdNumber> proposed = propose(10, Duration.ofSeconds(1));

        assertThat(proposed).isEqualTo(numbers.subList(0, 10));
        assertThat(counting.leases).isZero();
    }

    @Test
    void whatIsNotUsedIsGivenBackAndProposedInItsTurn() {
        List<CallerIdNumber> proposed = propose(20, SOON);
        now = now.plusSeconds(1);

        rotation.giveBackUnused();

        assertThat(store.propose(List.of(request()), now).getFirst().candidates())
                .containsExactly(numbers.get(proposed.size()));
    }

    @Test
    void aNumberThatWasHeldForTooLongIsNotProposed() {
        propose(20, SOON);
        now = now.plusSeconds(5);

        // The first two were proposed by the store itself. All others were leased, and their leases have ended.
        assertThat(propose(1, SOON)).containsExactly(numbers.get(2));
        assertThat(counting.lastProposalAt).isEqualTo(now.minus(SOON));
    }

    @Test
    void aFailedLeaseFailsNoRequest() {
        counting.failsToLease = true;

        assertThat(propose(20, SOON)).isEqualTo(numbers.subList(0, 20));
    }

    private List<CallerIdNumber> propose(int count, Duration apart) {
        List<CallerIdNumber> proposed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            proposed.addAll(rotation.propose(List.of(request()), now).getFirst().candidates());
            now = now.plus(apart);
        }
        return proposed;
    }

    private ProposalRequest request() {
        return new ProposalRequest(List.of(NEW_YORK), now.plusSeconds(60));
    }

    /** Counts what the store is asked. */
    private final class CountingRotation implements LeasingRotation {
        private int proposals;
        private int leases;
        private boolean failsToLease;
        private Instant lastProposalAt = Instant.EPOCH;

        @Override
        public List<Proposal> propose(List<ProposalRequest> requests, Instant at) {
            proposals++;
            lastProposalAt = at;
            return store.propose(requests, at);
        }

        @Override
        public List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant at) {
            leases++;
            if (failsToLease) {
                throw new StoreUnavailableException("out");
            }
            return store.lease(requests, at);
        }

        @Override
        public void endLeases(List<CallerIdNumber> unused) {
            store.endLeases(unused);
        }

        @Override
        public void update(List<CallerId> rows) {
            store.update(rows);
        }
    }
}
