// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request for a number, as its client saw it.
 *
 * @param node the node it was sent to, from 0
 * @param sentAt by {@link System#nanoTime}, read before sending
 * @param endedAt by the same clock, read after the answer or the timeout
 * @param status of the answer, or {@link #TIMED_OUT} or {@link #BROKEN}
 * @param body of the answer, or why there is none
 */
record RequestEvent(int node, CallKey call, long sentAt, long endedAt, int status,
        String body) implements HistoryEvent {
    /** The client timed out. */
    static final int TIMED_OUT = 0;
    /** The connection was refused or broke. */
    static final int BROKEN = -1;
    private static final int GRANTED = 200;
    /** Characters shown of an unexpected body. */
    private static final int ENOUGH = 200;
    private static final Pattern NUMBER = Pattern.compile("\"caller_id\":\"(\\d+)\"");

    boolean granted() {
        return status == GRANTED;
    }

    boolean answered() {
        return status > TIMED_OUT;
    }

    Duration took() {
        return Duration.ofNanos(endedAt - sentAt);
    }

    /** The number in the answer; empty if it has none. */
    Optional<String> number() {
        Matcher matcher = NUMBER.matcher(body);
        return granted() && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String line() {
        String outcome = switch (status) {
            case TIMED_OUT -> "no answer";
            case BROKEN -> "broken (" + body + ")";
            default -> status + " " + number().orElseGet(() -> body.substring(0, Math.min(body.length(), ENOUGH)));
        };
        return "call " + call.callId() + " to " + call.destination() + " at node " + node + ": " + outcome + " after "
                + took().toMillis() + " ms";
    }
}
