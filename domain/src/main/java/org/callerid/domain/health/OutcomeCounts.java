// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;

/**
 * Calls that ended, by how they ended.
 *
 * @param calls without outcomes that no call had
 * @param talkTime of all calls together
 */
public record OutcomeCounts(Map<CallOutcome, Long> calls, Duration talkTime) {
    public static final OutcomeCounts NONE = new OutcomeCounts(Map.of(), Duration.ZERO);

    public OutcomeCounts {
        calls = Map.copyOf(calls);
    }

    public static OutcomeCounts of(CallEnd end) {
        return new OutcomeCounts(Map.of(end.outcome(), 1L), end.hangup().talkTime().orElse(Duration.ZERO));
    }

    public long count(CallOutcome outcome) {
        return calls.getOrDefault(outcome, 0L);
    }

    public OutcomeCounts plus(OutcomeCounts other) {
        Map<CallOutcome, Long> sum = new EnumMap<>(CallOutcome.class);
        sum.putAll(calls);
        other.calls.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new OutcomeCounts(sum, talkTime.plus(other.talkTime));
    }

    /** Calls that the person called, or their network, could respond to. */
    public long attempts() {
        return calls.entrySet()
                .stream()
                .filter(count -> count.getKey().isAttempt())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Short calls are answered, too. */
    public long answered() {
        return calls.entrySet()
                .stream()
                .filter(count -> count.getKey().isAnswered())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public Proportion answerRate() {
        return new Proportion(answered(), attempts());
    }

    public Proportion shortRate() {
        return new Proportion(count(CallOutcome.SHORT), attempts());
    }

    /** Of the answered calls; empty if there are none. */
    public Optional<Duration> meanTalkTime() {
        return answered() == 0 ? Optional.empty() : Optional.of(talkTime.dividedBy(answered()));
    }
}
