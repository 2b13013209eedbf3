// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.attention;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.Outage;

/** Something that needs an operator's attention. Two items are about the same thing if their {@link #key} is equal. */
public sealed interface AttentionItem {
    default Severity severity() {
        return Severity.WARNING;
    }

    /** Identifies what the item is about, whatever its figures are; up to 100 characters. */
    default String key() {
        return getClass().getSimpleName();
    }

    /** No call gets a number. */
    record DatabaseUnavailable() implements AttentionItem {
        @Override
        public Severity severity() {
            return Severity.CRITICAL;
        }
    }

    /** There are numbers, but none is active. */
    record NoActiveNumber(long owned) implements AttentionItem {
        @Override
        public Severity severity() {
            return Severity.CRITICAL;
        }
    }

    /** All active numbers are reserved or have reached a limit. */
    record NoAvailableNumber(long active) implements AttentionItem {
        @Override
        public Severity severity() {
            return Severity.CRITICAL;
        }
    }

    /** Calls of the last five minutes for which no number was available. */
    record CallsWithoutNumber(long calls) implements AttentionItem {
        @Override
        public Severity severity() {
            return Severity.CRITICAL;
        }
    }

    /** The shared store is configured and cannot be used. */
    record SharedStoreUnavailable() implements AttentionItem {}

    /** The shared store may evict what the rotation needs. */
    record SharedStoreEvicts() implements AttentionItem {}

    /** An outage that has ended. */
    record OutageEnded(Outage outage) implements AttentionItem {
        @Override
        public String key() {
            return "OutageEnded " + outage.from();
        }
    }

    /** No use of the area code's numbers is left. */
    record AreaCodeExhausted(AreaCode areaCode, long requestsLastHour, Optional<Instant> replenishedAt)
            implements
                AttentionItem {
        @Override
        public String key() {
            return "AreaCodeExhausted " + areaCode.digits();
        }
    }

    /** All numbers of the area code are in use. */
    record AreaCodeBusy(AreaCode areaCode, long active) implements AttentionItem {
        @Override
        public String key() {
            return "AreaCodeBusy " + areaCode.digits();
        }
    }

    /** No use of the area code's numbers will be left from this instant on. */
    record AreaCodeRunningOut(AreaCode areaCode, Instant exhaustedAt) implements AttentionItem {
        @Override
        public String key() {
            return "AreaCodeRunningOut " + areaCode.digits();
        }
    }

    /** Calls ask for the area code, and none of its numbers is active. */
    record AreaCodeInactive(AreaCode areaCode, long requestsLastHour, long owned) implements AttentionItem {
        @Override
        public String key() {
            return "AreaCodeInactive " + areaCode.digits();
        }
    }

    /** Calls ask for the area code, and there is no number of it. */
    record AreaCodeNotOwned(AreaCode areaCode, long requestsLastHour) implements AttentionItem {
        @Override
        public String key() {
            return "AreaCodeNotOwned " + areaCode.digits();
        }
    }

    /** An agent whose requests of the last hour were often rejected by the rate limit. */
    record AgentRateLimited(Agent agent, long rejected, long requests) implements AttentionItem {
        @Override
        public String key() {
            return "AgentRateLimited " + agent.name();
        }
    }

    /** An import that ended before all rows were processed. */
    record ImportFailed(Instant at, long rows, String by) implements AttentionItem {
        @Override
        public String key() {
            return "ImportFailed " + at;
        }
    }

    /** Rows of the database that cannot be read. */
    record UnreadableRows(long rows) implements AttentionItem {}

    /** Requests that are missing from the request log. */
    record RequestsNotLogged(long requests) implements AttentionItem {}
}
