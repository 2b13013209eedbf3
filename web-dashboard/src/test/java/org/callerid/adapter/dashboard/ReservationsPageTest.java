// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.model.AllocationRecord;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.reservation.ReleaseRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReservationsPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeCalls calls = new FakeCalls();
    private final FakeNumbers listed = new FakeNumbers();
    private final List<ReleaseRequest> released = new ArrayList<>();
    private final ReservationReleaser releaser = new ReservationReleaser(calls, listed, listed, asked -> {
        released.add(asked);
        return CompletableFuture.completedFuture(List.of(number("2125550001")));
    }, beans.operator, beans.facesMessages, beans.actions);
    private final ReservationsPage page = new ReservationsPage(calls, releaser, beans.loader);

    @Test
    void reservationsAreShownAsOfWhenTheyWereRead() {
        AllocationRecord record = aReservation(anId(), "2125550001");
        calls.reserve(record);
        page.read();

        assertThat(page.rows()).containsExactly(record);
        assertThat(page.at()).isEqualTo(NOON);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aFullPageLeadsBehindItsLastReservation() {
        List<AllocationId> ids = Stream.generate(Fixtures::anId).limit(101).toList();
        ids.forEach(id -> calls.reserve(aReservation(id, "2125550001")));
        page.read();

        assertThat(page.rows()).hasSize(100);
        assertThat(page.next()).isEqualTo(ids.get(99).toString());
    }

    @Test
    void thePageBeginsBehindTheReservationThatTheAddressNames() {
        AllocationId last = anId();
        page.setAfter(last.toString());
        page.read();

        assertThat(calls.after()).contains(last);
    }

    @Test
    void anAddressOfNoPageIsRefused() {
        calls.reserve(aReservation(anId(), "2125550001"));
        page.setAfter("12");
        page.read();

        assertThat(page.rows()).isEmpty();
        assertThat(beans.loader.getFailure()).contains("there is no such page");
    }

    @Test
    void theButtonEndsTheReservationItNames() {
        AllocationId id = anId();
        calls.reserve(aReservation(anId(), "2125550002"));
        calls.reserve(aReservation(id, "2125550001"));
        faces.with("release", id.toString());

        page.release();

        assertThat(released).containsExactly(new ReleaseRequest.ByNumber(number("2125550001"),
                FakeExternalContext.BY_ANA, Optional.of(id)));
        assertThat(faces.infos()).containsExactly("(212) 555-0001 is available again.");
    }

    @Test
    void aFormThatNamesNoReservationEndsNone() {
        page.release();

        assertThat(released).isEmpty();
        assertThat(faces.errors()).containsExactly("This reservation does not exist.");
    }
}
