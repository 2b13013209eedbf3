// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.out.CallEnds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.usecase.BatchExecutor.PendingRequest;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;

/** Releases numbers in batches, and reports the calls that ended. */
public final class ReleaseCallerIdUseCase implements ReleaseCallerId {
    private final BatchExecutor<ReleaseRequest, List<CallerIdNumber>> batches;
    private final Reservations reservations;
    private final Rotation rotation;
    private final CallEnds callEnds;
    private final InstantSource clock;

    public ReleaseCallerIdUseCase(Reservations reservations, Rotation rotation, CallEnds callEnds,
            InstantSource clock, BatchingConfig config) {
        this.reservations = reservations;
        this.rotation = rotation;
        this.callEnds = callEnds;
        this.clock = clock;
        this.batches = new BatchExecutor<>(config, clock, this::releaseAll);
    }

    @Override
    public CompletionStage<List<CallerIdNumber>> release(ReleaseRequest release) {
        return batches.submit(release);
    }

    private void releaseAll(List<PendingRequest<ReleaseRequest, List<CallerIdNumber>>> waiting) {
        Releases releases = reservations.release(waiting.stream().map(PendingRequest::request).toList(),
                clock.instant());
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).complete(releases.freed().get(i));
        }
        callEnds.record(releases.ended());
        rotation.update(releases.rows());
    }
}
