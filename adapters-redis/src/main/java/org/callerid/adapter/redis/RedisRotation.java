// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** The rotation as the index that all nodes share has it. While no index is live it throws {@link IndexLostException}. */
public final class RedisRotation implements Rotation {
    /** A proposal's number is kept from others this much longer than the proposal can be confirmed. */
    private static final Duration PROPOSAL_GRACE = Duration.ofSeconds(1);

    private final RedisScripts redis;
    private final ReservationMirror mirror;

    /** @param clock by which reservations end */
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
            want.pools().forEach(pool -> arguments.add(RedisRotationIndex.name(pool)));
        }
        return switch (redis.eval(Script.PROPOSE, List.of(RedisRotationIndex.EPOCH), arguments)) {
            case List<?> numbers -> numbers.stream().map(number -> proposal((String) number)).toList();
            case null, default -> throw new IndexLostException();
        };
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
