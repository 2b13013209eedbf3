// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.domain.numbering.Destination;
import org.junit.jupiter.api.Test;

class PurgeExpiredDataUseCaseTest {
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration CONTACT_RETENTION = Duration.ofDays(8);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final List<Instant> history = new ArrayList<>();
    private final List<Instant> contacts = new ArrayList<>();
    private final List<Instant> areaCodeMinutes = new ArrayList<>();
    private final PurgeExpiredData purge = new PurgeExpiredDataUseCase(new EndedThen(), RETENTION, CONTACT_RETENTION,
            () -> NOON);

    @Test
    void historyIsKeptAsLongAsTheOperatorWantsAndNotLonger() {
        Instant justKept = NOON.minus(RETENTION);
        Collections.addAll(history, justKept.minusNanos(1), justKept, NOON);

        assertThat(purge.purge()).isEqualTo(1);

        assertThat(history).containsExactly(justKept, NOON);
    }

    @Test
    void peopleAreKnownAsLongAsTheRulesNeedIt() {
        Instant justKept = NOON.minus(CONTACT_RETENTION);
        Collections.addAll(contacts, justKept.minusNanos(1), justKept, NOON);

        assertThat(purge.purge()).isEqualTo(1);

        assertThat(contacts).containsExactly(justKept, NOON);
    }

    @Test
    void theMinutesOfAreaCodesAreKeptForADay() {
        Instant justKept = NOON.minus(A_DAY);
        Collections.addAll(areaCodeMinutes, justKept.minusNanos(1), justKept, NOON);

        assertThat(purge.purge()).isEqualTo(1);

        assertThat(areaCodeMinutes).containsExactly(justKept, NOON);
    }

    @Test
    void allThatExpiredGoesAndIsCountedHoweverMuchItIs() {
        history.addAll(Collections.nCopies(3_500, Instant.EPOCH));
        areaCodeMinutes.addAll(Collections.nCopies(2_000, Instant.EPOCH));

        assertThat(purge.purge()).isEqualTo(5_500);

        assertThat(history).isEmpty();
        assertThat(areaCodeMinutes).isEmpty();
    }

    /** Rows are when they ended. */
    private final class EndedThen implements RetentionStore {
        @Override
        public int purgeHistory(Instant before, int limit) {
            return purge(history, before, limit);
        }

        @Override
        public int purgeContacts(Instant before, int limit) {
            return purge(contacts, before, limit);
        }

        @Override
        public int forget(Destination person) {
            throw new UnsupportedOperationException("nobody asks for this here");
        }

        @Override
        public int purgeAreaCodeMinutes(Instant before, int limit) {
            return purge(areaCodeMinutes, before, limit);
        }

        private static int purge(List<Instant> rows, Instant before, int limit) {
            List<Instant> gone = rows.stream().filter(ended -> ended.isBefore(before)).limit(limit).toList();
            gone.forEach(rows::remove);
            return gone.size();
        }
    }
}
