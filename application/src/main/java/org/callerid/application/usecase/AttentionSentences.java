// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.attention.AttentionItem.AgentRateLimited;
import org.callerid.domain.attention.AttentionItem.AreaCodeBusy;
import org.callerid.domain.attention.AttentionItem.AreaCodeExhausted;
import org.callerid.domain.attention.AttentionItem.AreaCodeInactive;
import org.callerid.domain.attention.AttentionItem.AreaCodeNotOwned;
import org.callerid.domain.attention.AttentionItem.AreaCodeRunningOut;
import org.callerid.domain.attention.AttentionItem.CallsWithoutNumber;
import org.callerid.domain.attention.AttentionItem.DatabaseUnavailable;
import org.callerid.domain.attention.AttentionItem.ImportFailed;
import org.callerid.domain.attention.AttentionItem.NoActiveNumber;
import org.callerid.domain.attention.AttentionItem.NoAvailableNumber;
import org.callerid.domain.attention.AttentionItem.OutageEnded;
import org.callerid.domain.attention.AttentionItem.RequestsNotLogged;
import org.callerid.domain.attention.AttentionItem.SharedStoreEvicts;
import org.callerid.domain.attention.AttentionItem.SharedStoreUnavailable;
import org.callerid.domain.attention.AttentionItem.UnreadableRows;

/** What needs attention in English, for logs and other programs. Times are in UTC. */
final class AttentionSentences {
    private AttentionSentences() {}

    static String of(AttentionItem item) {
        return switch (item) {
            case DatabaseUnavailable() -> "The database is unreachable: calls use their default caller ID.";
            case NoActiveNumber(long owned) -> "None of the " + owned
                    + " numbers is active: calls use their default caller ID.";
            case NoAvailableNumber(long active) -> "None of the " + active
                    + " active numbers is available: calls use their default caller ID.";
            case CallsWithoutNumber(long calls) -> calls
                    + " calls of the last five minutes got no number and used their default caller ID.";
            case SharedStoreUnavailable() -> "Redis is unreachable: the database selects numbers.";
            case SharedStoreEvicts() -> "Redis may evict data that the rotation needs:"
                    + " set maxmemory-policy to noeviction.";
            case OutageEnded(var outage) -> "The service was unavailable from " + minute(outage.from()) + " to "
                    + minute(outage.to()) + ": " + outage.requests() + " calls used their default caller ID.";
            case AreaCodeExhausted(var areaCode, long requests, Optional<Instant> until) -> "Area code "
                    + areaCode.digits() + " is exhausted"
                    + until.map(at -> " until " + minute(at)).orElse("") + "; " + requests
                    + " calls in the last hour.";
            case AreaCodeBusy(var areaCode, long active) -> "Area code " + areaCode.digits() + ": all " + active
                    + " numbers are in use.";
            case AreaCodeRunningOut(var areaCode, Instant at) -> "Area code " + areaCode.digits() + " runs out at "
                    + minute(at) + " at the current rate of calls.";
            case AreaCodeInactive(var areaCode, long requests, long owned) -> "Area code " + areaCode.digits() + ": "
                    + requests + " calls in the last hour, but none of the " + owned + " numbers is active.";
            case AreaCodeNotOwned(var areaCode, long requests) -> "Area code " + areaCode.digits() + ": " + requests
                    + " calls in the last hour, but there is no number of it.";
            case AgentRateLimited(var agent, long rejected, long requests) -> "Agent " + agent.name()
                    + " was rate limited " + rejected + " times, of " + requests + " requests in the last hour.";
            case ImportFailed(Instant at, long rows, String by) -> "An import by " + by + " failed at " + minute(at)
                    + " after " + rows + " rows: repeat it.";
            case UnreadableRows(long rows) -> rows + " rows of the database cannot be read and are left out.";
            case RequestsNotLogged(long requests) -> requests + " requests are missing from the request log.";
        };
    }

    private static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
