// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Locks rows of {@code caller_ids} for calls, within one transaction. Unreadable rows are left out. */
final class LockedCallerIds {
    private static final String SELECT = "select " + CallerIdColumns.NAMES + " from caller_ids c ";
    private static final String LOCK = SELECT + "where c.caller_id = any(?) order by c.caller_id for update";
    private static final String LOCK_UNLOCKED = LOCK + " skip locked";

    // The SQL equivalent of CallerId.isAvailableAt. It only preselects rows; the domain decides.
    private static final String LOCK_AVAILABLE = SELECT + """
            where c.is_active = 1 and c.available_at <= ? and c.caller_id <> all(?)
            order by c.available_at, c.caller_id limit ?
            for update skip locked""";
    private static final String LOCK_AVAILABLE_IN_AREA_CODE = SELECT + """
            where c.is_active = 1 and c.area_code = ? and c.available_at <= ? and c.caller_id <> all(?)
            order by c.available_at, c.caller_id limit ?
            for update skip locked""";
    private static final String CORRECT_AVAILABLE_AT = """
            update caller_ids c set available_at = actual.available_at
            from unnest(?, cast(? as timestamptz[])) as actual (caller_id, available_at)
            where c.caller_id = actual.caller_id""";

    private static final String RELEASE = """
            update caller_ids c
            set reserved_until = r.reserved_until, allocation_id = null, available_at = r.available_at,
                version = r.version
            from unnest(?, cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as bigint[]))
                as r (caller_id, reserved_until, available_at, version)
            where c.caller_id = r.caller_id""";

    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;

    LockedCallerIds(EntityManager em, UnreadableRowRegistry unreadable) {
        this.em = em;
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
            List<String> excluded = unreadable.excludedNumbers();
            List<CallerId> readable = readable(findAvailable(pool, limit, excluded, now));
            boolean isComplete = readable.size() == limit
                    || unreadable.excludedNumbers().size() <= excluded.size();
            if (isComplete && !correctAvailableAt(readable, now)) {
                return readable.stream().sorted(Comparator.comparing(CallerId::rotationKey)).toList();
            }
        }
    }

    private List<CallerIdColumns> findAvailable(CandidatePool pool, int limit, List<String> excluded, Instant now) {
        return switch (pool) {
            case CandidatePool.InAreaCode(var areaCode) -> Jdbc.query(em, LOCK_AVAILABLE_IN_AREA_CODE,
                    CallerIdColumns::read, areaCode.digits(), now, excluded, limit);
            case CandidatePool.AnyAreaCode() ->
                Jdbc.query(em, LOCK_AVAILABLE, CallerIdColumns::read, now, excluded, limit);
        };
    }

    /**
     * Recomputes {@code available_at} of rows that look available but are not, because a limit was lowered by hand.
     * They would hide the numbers behind them.
     *
     * @return whether there were any
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
