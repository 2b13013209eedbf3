// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/**
 * The rotation order of the index in Redis that all nodes share. Throws {@link IndexLostException} while no index is
 * live.
 */
public final class RedisRotation implements LeasingRotation {
    /** A proposed number stays leased this long after the proposal's {@code confirmBy}. */
    private static final Duration PROPOSAL_GRACE = Duration.ofSeconds(1);

    private final RedisScripts redis;
    private final ReservationMirror mirror;

    /** @param clock the clock that reservations use */
    public RedisRotation(RedisScripts redis, InstantSource clock) {
        this.redis = redis;
        this.mirror = new ReservationMirror(redis, clock);
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        List<String> arguments = new ArrayList<>();
        arguments.add(ScriptArguments.micros(now));
        for (ProposalRequest want : wanted) {
            arguments.add(ScriptArguments.micros(want.confirmBy().plus(PROPOSAL_GRACE)));
            arguments.add(String.valueOf(want.pools().size()));
            want.pools().forEach(pool -> arguments.add(RedisRotationIndex.poolName(pool)));
        }
        return switch (redis.eval(Script.PROPOSE, List.of(RedisRotationIndex.EPOCH), arguments)) {
            case List<?> numbers -> numbers.stream().map(number -> proposal((String) number)).toList();
            case null, default -> throw new IndexLostException();
        };
    }

    /** Leases only numbers of an area code. */
    @Override
    public List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now) {
        List<LeaseRequest> local = requests.stream()
                .filter(request -> request.pool() instanceof CandidatePool.InAreaCode)
                .toList();
        Iterator<List<CallerIdNumber>> leased = local.isEmpty()
                ? Collections.emptyIterator()
                : leaseLocal(local, now).iterator();
        return requests.stream()
                .map(request -> request.pool() instanceof CandidatePool.InAreaCode
                        ? leased.next()
                        : List.<CallerIdNumber>of())
                .toList();
    }

    private List<List<CallerIdNumber>> leaseLocal(List<LeaseRequest> requests, Instant now) {
        List<String> arguments = new ArrayList<>(List.of(ScriptArguments.micros(now), String.valueOf(SHARE)));
        for (LeaseRequest request : requests) {
            arguments.add(ScriptArguments.micros(request.until()));
            arguments.add(RedisRotationIndex.poolName(request.pool()));
            arguments.add(String.valueOf(request.atMost()));
        }
        return switch (redis.evalWithDefaultTimeout(Script.LEASE, List.of(RedisRotationIndex.EPOCH), arguments)) {
            case List<?> leased -> leased.stream().map(numbers -> numbers((List<?>) numbers)).toList();
            case null, default -> throw new IndexLostException();
        };
    }

    @Override
    public void endLeases(List<CallerIdNumber> numbers) {
        redis.evalWithDefaultTimeout(Script.END_LEASES, List.of(RedisRotationIndex.EPOCH),
                numbers.stream().map(CallerIdNumber::value).toList());
    }

    private static List<CallerIdNumber> numbers(List<?> values) {
        return values.stream().map(value -> new CallerIdNumber((String) value)).toList();
    }

    @Override
    public void update(List<CallerId> rows) {
        if (rows.isEmpty()) {
            return;
        }
        mirror.update(rows);
        if (redis.evalWithDefaultTimeout(Script.UPDATE, List.of(RedisRotationIndex.EPOCH),
                ScriptArguments.of(rows)) == null) {
            throw new IndexLostException();
        }
    }

    private static Proposal proposal(String number) {
        return new Proposal(number.isEmpty() ? List.of() : List.of(new CallerIdNumber(number)));
    }
}
