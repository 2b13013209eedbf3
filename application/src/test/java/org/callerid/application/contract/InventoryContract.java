// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Inventory} implementation. */
public interface InventoryContract {
    /** Views of an empty store whose hours and days are those of UTC. */
    Views views();

    /** One store, through the ports that change it and the port that counts its numbers. */
    record Views(CallerIds callerIds, Reservations reservations, Inventory inventory) {}

    @Test
    default void numbersAreCountedByStatusAndByAreaCode() {
        Views views = views();
        NumbersOfEachStatus.addTo(views.callerIds(), views.reservations());
        Inventory inventory = views.inventory();
        Instant later = NOON.plusSeconds(10);
        Instant nextHour = NOON.plusSeconds(3_600);

        assertThat(inventory.snapshot(later).statusCounts())
                .isEqualTo(new StatusCounts(1, 1, 2, 1, Optional.of(nextHour)));
        assertThat(inventory.snapshot(nextHour).statusCounts())
                .isEqualTo(new StatusCounts(4, 0, 0, 1, Optional.empty()));
        assertThat(inventory.snapshot(later).byAreaCode()).isEqualTo(Map.of(
                new AreaCode("212"), new NumberSupply(2, 2, 0, 2, 2, 18, 0, 16),
                new AreaCode("310"), new NumberSupply(3, 2, 1, 0, 105, 1_000, 104, 999)));
        assertThat(inventory.snapshot(nextHour).byAreaCode().get(new AreaCode("212")))
                .isEqualTo(new NumberSupply(2, 2, 2, 0, 2, 18, 2, 16));
    }

    @Test
    default void anEmptyStoreHasNoCapacity() {
        Inventory inventory = views().inventory();

        assertThat(inventory.snapshot(NOON).statusCounts()).isEqualTo(new StatusCounts(0, 0, 0, 0, Optional.empty()));
        assertThat(inventory.snapshot(NOON).byAreaCode()).isEmpty();
    }
}
