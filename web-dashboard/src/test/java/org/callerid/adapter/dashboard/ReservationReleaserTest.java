// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservedNumber;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReservationReleaserTest {
    private static final String NUMBER = "2125550001";

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeCalls calls = new FakeCalls();
    private final AllocationId id = anId();

    @Test
    void aNumberThatBecameFreeIsNamed() {
        release(new FakeNumbers(), CompletableFuture.completedFuture(List.of(number(NUMBER))));

        assertThat(faces.infos()).containsExactly("(212) 555-0001 is available again.");
        assertThat(faces.errors()).isEmpty();
    }

    @Test
    void aCallThatHasEndedHoldsNothing() {
        release(new FakeNumbers(aNumber(NUMBER)), CompletableFuture.completedFuture(List.of()));

        assertThat(faces.infos()).isEmpty();
        assertThat(faces.errors()).containsExactly("That call has ended; the number is no longer reserved.");
    }

    @Test
    void theNumberOfAnotherCallIsLeftToIt() {
        release(new FakeNumbers(aReservedNumber(NUMBER, anId())), CompletableFuture.completedFuture(List.of()));

        assertThat(faces.errors())
                .containsExactly("That call has ended; the number is now reserved for another call.");
    }

    @Test
    void aNumberThatWasDeletedIsNotReserved() {
        release(new FakeNumbers(), CompletableFuture.completedFuture(List.of()));

        assertThat(faces.errors()).containsExactly("That call has ended; the number is no longer reserved.");
    }

    @Test
    void withoutTheDatabaseNobodyKnowsWhetherItWasReleased() {
        release(new FakeNumbers(), CompletableFuture.failedFuture(new StoreUnavailableException("out")));

        assertThat(faces.infos()).isEmpty();
        assertThat(faces.errors()).singleElement().asString().contains("may not have been completed");
    }

    @Test
    void anOverloadedServiceReleasesNothing() {
        release(new FakeNumbers(), CompletableFuture.failedFuture(new OverloadedException()));

        assertThat(faces.errors()).singleElement().asString().startsWith("The service is overloaded.");
    }

    private void release(FakeNumbers listed, CompletionStage<List<CallerIdNumber>> answer) {
        calls.reserve(aReservation(id, NUMBER));
        new ReservationReleaser(calls, listed, listed, asked -> answer, beans.operator, beans.facesMessages,
                beans.actions).release(id.toString());
    }
}
