// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;

/** Ends the reservation that a page showed, and no other one that its number may have by now. */
@RequestScoped
public class ReservationReleaser {
    private final ListRequests calls;
    private final FindCallerIds find;
    private final SearchCallerIds browse;
    private final ReleaseCallerId releaseCallerId;
    private final OperatorSession operator;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;

    @Inject
    public ReservationReleaser(ListRequests calls, FindCallerIds find, SearchCallerIds browse,
            ReleaseCallerId releaseCallerId, OperatorSession operator, FacesMessages facesMessages,
            ActionRunner actions) {
        this.calls = calls;
        this.find = find;
        this.browse = browse;
        this.releaseCallerId = releaseCallerId;
        this.operator = operator;
        this.facesMessages = facesMessages;
        this.actions = actions;
    }

    /**
     * Releases a reservation and shows a message with the result.
     *
     * @param allocation its id, as on the pressed button
     */
    void release(String allocation) {
        actions.run(() -> AllocationIdParser.parse(allocation)
                .flatMap(calls::findAllocation)
                .ifPresentOrElse(this::release, () -> facesMessages.error("reservations.unknown")));
    }

    private void release(AllocationRecord shown) {
        AllocationId id = shown.reservation().id();
        CallerIdNumber number = shown.reservation().number();
        boolean released = !ActionRunner.await(releaseCallerId
                .release(new ReleaseRequest.ByNumber(number, operator.attribution(), Optional.of(id)))).isEmpty();
        if (released) {
            facesMessages.info("reservations.released", PhoneNumberFormats.format(number.value()));
        } else {
            facesMessages.error(isReserved(number) ? "reservations.over-and-held" : "reservations.over");
        }
    }

    private boolean isReserved(CallerIdNumber number) {
        return find.find(number)
                .map(record -> record.callerId())
                .flatMap(callerId -> callerId.reservedBy()
                        .filter(call -> callerId.isReservedBy(call, browse.currentPeriods().now())))
                .isPresent();
    }
}
