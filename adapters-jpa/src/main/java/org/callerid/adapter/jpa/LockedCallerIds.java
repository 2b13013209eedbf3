// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Locks rows of {@code caller_ids} for calls, within one transaction. Unreadable rows are left out. */
final class LockedCallerIds {
    private static final String SELECT = "select " + CallerIdColumns.NAMES + " from caller_ids c ";
    private static final String LOCK = SELECT + "where c.caller_id = any(?) order by c.caller_id for update";
    private static final String LOCK_UNLOCKED = LOCK + " skip locked";

    private static final String LOCK_IN_ORDER = "select " + CallerIdColumns.NAMES + " " + """
            from unnest(?) with ordinality as wanted (caller_id, place)
            join caller_ids c on c.caller_id = wanted.caller_id
            order by wanted.place limit ?
            for update of c skip locked""";
    private static final String CORRECT_AVAILABLE_AT = """
            update caller_ids c set available_at = actual.available_at
            from unnest(?, cast(? as timestamptz[])) as actual (caller_id, available_at)
            where c.caller_id = actual.caller_id and c.available_at < actual.available_at""";

    private static final String RELEASE = """
            update caller_ids c
            set reserved_until = r.reserved_until, allocation_id = null, available_at = r.available_at,
                version = r.version
            from unnest(?, cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as bigint[]))
                as r (caller_id, reserved_until, available_at, version)
            where c.caller_id = r.caller_id""";

    /** Found in addition to what is to be locked, in case another transaction has locked some. */
    private static final int SPARE = 64;

    private final EntityManager em;
    private final AvailableNumbers available;
    private final UnreadableRowRegistry unreadable;

    LockedCallerIds(EntityManager em, AvailableNumbers available, UnreadableRowRegistry unreadable) {
        this.em = em;
        this.available = available;
        this.unreadable = unreadable;
    }

    /** Locks {@code numbers} in number order, skipping those that another transaction has locked. */
    List<CallerId> lockSkippingLocked(Collection<CallerIdNumber> numbers) {
        return lock(LOCK_UNLOCKED, numbers);
    }

    /** Locks {@code numbers} in number order; waits for those that another transaction has locked. */
    List<CallerId> lock(Collection<CallerIdNumber> numbers) {
        return lock(LOCK, numbers);
    }

    private List<CallerId> lock(String sql, Collection<CallerIdNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : readable(Jdbc.query(em, sql, CallerIdColumns::read,
                        numbers.stream().map(CallerIdNumber::value).toList()));
    }

    /**
     * Locks up to {@code limit} available numbers of a pool, longest available first, skipping those that another
     * transaction has locked.
     */
    List<CallerId> lockAvailable(CandidatePool pool, int limit, Instant now) {
        while (true) {
            int known = unreadable.excludedNumbers().size();
            List<CallerId> readable = lockFirst(pool, limit, now);
            boolean isComplete = readable.size() == limit || unreadable.excludedNumbers().size() <= known;
            if (isComplete && !correctAvailableAt(readable, now)) {
                return readable.stream().sorted(Comparator.comparing(CallerId::rotationKey)).toList();
            }
        }
    }

    private List<CallerId> lockFirst(CandidatePool pool, int limit, Instant now) {
        List<CallerIdNumber> found = available.findUpTo(Map.of(pool, limit + SPARE), now).getOrDefault(pool, List.of());
        return found.isEmpty()
                ? List.of()
                : readable(Jdbc.query(em, LOCK_IN_ORDER, CallerIdColumns::read, found, limit));
    }

    /**
     * Recomputes {@code available_at} of rows that look available but are not, because a limit was lowered by hand.
     * They would hide the numbers behind them.
     *
     * @return whether there were any, or others that have been used since they were found
     */
    private boolean correctAvailableAt(List<CallerId> rows, Instant now) {
        List<CallerId> wrong = rows.stream().filter(row -> !row.isAvailableAt(now)).toList();
        if (wrong.isEmpty()) {
            return false;
        }
        Jdbc.update(em, CORRECT_AVAILABLE_AT, wrong.stream().map(row -> row.number().value()).toList(),
                wrong.stream().map(CallerId::availableAt).toList());
        return true;
    }

    /** Writes rows whose reservation was released. */
    void writeReleased(Collection<CallerId> rows) {
        if (!rows.isEmpty()) {
            Jdbc.update(em, RELEASE, rows.stream().map(row -> row.number().value()).toList(),
                    rows.stream().map(CallerId::reservedUntil).toList(),
                    rows.stream().map(CallerId::availableAt).toList(), rows.stream().map(CallerId::version).toList());
        }
    }

    private List<CallerId> readable(List<CallerIdColumns> rows) {
        return rows.stream().map(row -> row.read(unreadable)).flatMap(Optional::stream).toList();
    }
}
