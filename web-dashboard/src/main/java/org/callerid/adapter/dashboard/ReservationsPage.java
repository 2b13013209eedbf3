// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.ListRequests.ActiveReservations;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The active reservations, oldest first. */
@Named("reservations")
@RequestScoped
public class ReservationsPage {
    private static final int ROWS = 100;

    private final ListRequests browse;
    private final ReservationReleaser releaser;
    private final PageLoader loader;
    private String after = "";
    private ActiveReservations reservations = new ActiveReservations(List.of(), Instant.EPOCH);

    @Inject
    public ReservationsPage(ListRequests browse, ReservationReleaser releaser, PageLoader loader) {
        this.browse = browse;
        this.releaser = releaser;
        this.loader = loader;
    }

    /** Reads the list, after an action has run, if there was one. */
    public void read() {
        loader.load(() -> browse.activeReservations(FieldParser.parse(after, ReservationsPage::cursor), ROWS))
                .ifPresent(read -> reservations = read);
    }

    public List<AllocationRecord> rows() {
        return reservations.records();
    }

    public Instant at() {
        return reservations.at();
    }

    /** Where the next page begins; empty on the last page. */
    public String next() {
        return rows().size() < ROWS ? "" : rows().getLast().reservation().id().value().toString();
    }

    /** Ends the reservation whose button was pressed; the button's value is its id. */
    public void release() {
        releaser.release(FieldParser.textOrEmpty(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("release")));
    }

    private static AllocationId cursor(String text) {
        return AllocationIdParser.parse(text)
                .orElseThrow(
                        () -> new InvalidValueException("page.unknown", "there is no such page; begin with the first"));
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = FieldParser.textOrEmpty(after);
    }
}
