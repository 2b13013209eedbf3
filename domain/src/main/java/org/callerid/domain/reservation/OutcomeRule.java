// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which outcome a reported hang-up means:
 * <ol>
 * <li>An answered call is {@code ANSWERED} or {@code SHORT}, and one that the dialer cancelled is {@code CANCELLED},
 * whatever else is reported.
 * <li>Then what the network said decides, and then the hang-up cause, because dial statuses are coarser: Asterisk
 * reports a rejected call as busy or congested.
 * <li>Then the dial status. A report that says nothing of this is {@code ENDED}.
 * </ol>
 * Causes are those of ITU-T Q.850. How networks refuse calls because of the number shown is in 47 CFR 64.1200(k), RFC
 * 8197 (607) and RFC 8688 (608).
 *
 * @param shortCall an answered call of less than this is short
 */
public record OutcomeRule(Duration shortCall) {
    /** Calls of less than six seconds are what carriers count as short. */
    public static final OutcomeRule DEFAULT = new OutcomeRule(Duration.ofSeconds(6));

    /** Dial statuses are compared without them, so that {@code NO ANSWER} and {@code no-answer} are one. */
    private static final Pattern SEPARATORS = Pattern.compile("[ _-]");
    private static final Pattern CAUSE = Pattern.compile("[0-9]{1,3}");
    /** A final response of SIP, and its words. */
    private static final Pattern SIP_REFUSAL = Pattern.compile("(?:.*[ _-])?(603|607|608)(?:[ _-](.*))?");

    public CallEnd endOf(HangupInfo hangup, Instant at) {
        return new CallEnd(at, hangup, outcomeOf(hangup));
    }

    public CallOutcome outcomeOf(HangupInfo hangup) {
        Optional<CallOutcome> byStatus = hangup.status().flatMap(OutcomeRule::byDialStatus);
        boolean answered = byStatus.isPresent()
                ? byStatus.get() == CallOutcome.ANSWERED
                : hangup.talkTime().filter(Duration::isPositive).isPresent();
        if (answered) {
            return isShort(hangup) ? CallOutcome.SHORT : CallOutcome.ANSWERED;
        }
        return byStatus.filter(CallOutcome.CANCELLED::equals)
                .or(() -> hangup.reason().flatMap(OutcomeRule::byReason))
                .or(() -> hangup.cause().flatMap(OutcomeRule::byCause))
                .or(() -> byStatus)
                .orElse(CallOutcome.ENDED);
    }

    private boolean isShort(HangupInfo hangup) {
        return hangup.talkTime().filter(talked -> talked.compareTo(shortCall) < 0).isPresent();
    }

    /** Those of Asterisk's application Dial, and common spellings. */
    private static Optional<CallOutcome> byDialStatus(String status) {
        return switch (SEPARATORS.matcher(status).replaceAll("").toUpperCase(Locale.ROOT)) {
            case "ANSWER", "ANSWERED" -> Optional.of(CallOutcome.ANSWERED);
            case "BUSY" -> Optional.of(CallOutcome.BUSY);
            case "NOANSWER" -> Optional.of(CallOutcome.NO_ANSWER);
            case "CANCEL", "CANCELLED", "CANCELED" -> Optional.of(CallOutcome.CANCELLED);
            case "CONGESTION", "CHANUNAVAIL" -> Optional.of(CallOutcome.NOT_CONNECTED);
            default -> Optional.empty();
        };
    }

    private static Optional<CallOutcome> byReason(String reason) {
        Matcher refusal = SIP_REFUSAL.matcher(reason);
        if (!refusal.matches()) {
            return Optional.empty();
        }
        String words = Optional.ofNullable(refusal.group(2)).orElse("").toLowerCase(Locale.ROOT);
        // A person's telephone declines with 603 as well, and calls it differently.
        boolean blocked = !refusal.group(1).equals("603")
                || SEPARATORS.matcher(words).replaceAll("").contains("networkblocked");
        return Optional.of(blocked ? CallOutcome.BLOCKED : CallOutcome.REJECTED);
    }

    private static Optional<CallOutcome> byCause(String cause) {
        if (!CAUSE.matcher(cause).matches()) {
            return Optional.empty();
        }
        return switch (Integer.parseInt(cause)) {
            case 1, 2, 3, 22, 28 -> Optional.of(CallOutcome.UNREACHABLE);
            case 17 -> Optional.of(CallOutcome.BUSY);
            case 18, 19 -> Optional.of(CallOutcome.NO_ANSWER);
            case 21 -> Optional.of(CallOutcome.REJECTED);
            case 34, 38, 41, 42, 44 -> Optional.of(CallOutcome.NOT_CONNECTED);
            default -> Optional.empty();
        };
    }
}
