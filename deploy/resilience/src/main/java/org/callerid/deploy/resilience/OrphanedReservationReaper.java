// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;

/**
 * Releases orphaned reservations: those that may have been made although their callers were told that the service is
 * unavailable. They are released by allocation id as soon as the database answers, and again when nothing can still be
 * in flight.
 *
 * <p>Reservations with a call key are left alone, because a retry of that call may have been given them. They end at
 * hang-up or when their TTL expires. Safe for use by several threads.
 */
public final class OrphanedReservationReaper {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    /** Longer than any statement or connection of ours lives without a reply. */
    private static final Duration IN_FLIGHT_BOUND = Duration.ofSeconds(20);

    private final Reservations reservations;
    private final GuardedStore database;
    private final Rotation rotation;
    private final InstantSource clock;
    private final Scheduler scheduler;

    /**
     * Creates the reaper.
     *
     * @param reservations the store itself
     */
    public OrphanedReservationReaper(Reservations reservations, GuardedStore database, Rotation rotation,
            InstantSource clock, Scheduler scheduler) {
        this.reservations = reservations;
        this.database = database;
        this.rotation = rotation;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    void submit(List<ReservationRequest> requests) {
        release(requests.stream()
                .filter(request -> request.call().key().isEmpty())
                .map(ReservationRequest::id)
                .toList());
    }

    void release(List<AllocationId> ids) {
        if (!ids.isEmpty()) {
            List<ReleaseRequest> releases = ids.stream()
                    .<ReleaseRequest>map(id -> new ReleaseRequest.ByAllocation(id, HangupInfo.UNKNOWN))
                    .toList();
            releaseIn(FIRST_DELAY, releases);
            releaseIn(IN_FLIGHT_BOUND, releases);
        }
    }

    private void releaseIn(Duration delay, List<ReleaseRequest> releases) {
        scheduler.schedule(delay, () -> release(delay, releases));
    }

    private void release(Duration delay, List<ReleaseRequest> releases) {
        try {
            rotation.update(database.call(() -> reservations.release(releases, clock.instant())).rows());
        } catch (StoreUnavailableException e) {
            releaseIn(delay, releases);
        }
    }
}
