// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.application.port.out.LeasingRotation.LeaseRequest;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/**
 * Leases numbers of busy pools a little ahead of need, in the background, so that most requests do not wait for the
 * rotation's store. Thread-safe.
 */
public final class PrefetchingRotation implements Rotation {
    /** Longer than numbers are held, for requests that take one at the last moment. */
    private static final Duration LEASED_FOR = PrefetchBuffer.HELD_FOR.plusSeconds(1);

    private final LeasingRotation rotation;
    private final InstantSource clock;
    private final Executor executor;
    private final Map<CandidatePool, PrefetchBuffer> buffers = new ConcurrentHashMap<>();
    private final Collection<CandidatePool> wanted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean refilling = new AtomicBoolean();

    /** @param executor runs refills; must never reject a task */
    public PrefetchingRotation(LeasingRotation rotation, InstantSource clock, Executor executor) {
        this.rotation = rotation;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> requests, Instant now) {
        List<Optional<CallerIdNumber>> prefetched = requests.stream().map(request -> take(request, now)).toList();
        List<ProposalRequest> missed = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (prefetched.get(i).isEmpty()) {
                missed.add(requests.get(i));
            }
        }
        List<Proposal> others = missed.isEmpty() ? List.of() : rotation.propose(missed, now);
        // Afterwards, so that the requests that wait get the numbers that are first.
        refill();
        List<Proposal> proposals = new ArrayList<>();
        int other = 0;
        for (Optional<CallerIdNumber> number : prefetched) {
            proposals.add(number.isPresent() ? new Proposal(List.of(number.get())) : others.get(other++));
        }
        return proposals;
    }

    @Override
    public void update(List<CallerId> rows) {
        rotation.update(rows);
    }

    /** Gives back numbers that were held for too long. To be called repeatedly. */
    public void giveBackUnused() {
        Instant now = clock.instant();
        List<CallerIdNumber> unused = new ArrayList<>();
        buffers.values().forEach(buffer -> unused.addAll(buffer.removeExpired(now)));
        if (!unused.isEmpty()) {
            rotation.endLeases(unused);
        }
    }

    private Optional<CallerIdNumber> take(ProposalRequest request, Instant now) {
        CandidatePool pool = request.pools().getFirst();
        PrefetchBuffer buffer = buffers.computeIfAbsent(pool, first -> new PrefetchBuffer());
        Optional<CallerIdNumber> number = buffer.take(now);
        if (buffer.startRefill(now)) {
            wanted.add(pool);
        }
        return number;
    }

    private void refill() {
        if (!wanted.isEmpty() && refilling.compareAndSet(false, true)) {
            executor.execute(this::refillAll);
        }
    }

    private void refillAll() {
        try {
            leaseAll(drainWanted());
        } finally {
            refilling.set(false);
        }
        // A pool may have been added between the drain and the reset.
        refill();
    }

    private List<CandidatePool> drainWanted() {
        List<CandidatePool> pools = new ArrayList<>();
        wanted.removeIf(pools::add);
        return pools;
    }

    private void leaseAll(List<CandidatePool> pools) {
        Instant now = clock.instant();
        List<List<CallerIdNumber>> leased = List.of();
        try {
            leased = rotation.lease(pools.stream()
                    .map(pool -> new LeaseRequest(pool, buffer(pool).missing(), now.plus(LEASED_FOR)))
                    .toList(), now);
        } catch (StoreUnavailableException | IndexLostException e) {
            // Requests that find the buffer empty report the failure.
        }
        for (int i = 0; i < pools.size(); i++) {
            buffer(pools.get(i)).endRefill(i < leased.size() ? leased.get(i) : List.of(), now);
        }
    }

    private PrefetchBuffer buffer(CandidatePool pool) {
        return buffers.computeIfAbsent(pool, first -> new PrefetchBuffer());
    }
}
