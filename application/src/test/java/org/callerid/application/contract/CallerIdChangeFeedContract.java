// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIdChangeFeed.Changes;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CallerIdChangeFeed} implementation. */
public interface CallerIdChangeFeedContract {
    CallerIdNumber FIRST = number("2125550001");
    CallerIdNumber SECOND = number("2125550002");

    /** Views of an empty store. */
    Views views();

    /** One store, through the ports that change it and the port that reads its changes. */
    record Views(CallerIds callerIds, Reservations reservations, CallerIdChangeFeed changeFeed) {}

    @Test
    default void activeNumbersAreReadInNumberOrderPageByPage() {
        Views views = views();
        addAll(views.callerIds(), NOON, SECOND, FIRST, number("2125550003"));
        views.callerIds().change(SECOND, CallerIdPatch.activation(false), auditStampAt(NOON));

        assertThat(numbers(views.changeFeed().activeAfter(Optional.empty(), 1))).containsExactly(FIRST);
        assertThat(numbers(views.changeFeed().activeAfter(Optional.of(FIRST), 5)))
                .containsExactly(number("2125550003"));
    }

    @Test
    default void everyKindOfChangeIsSeenByThoseWhoKnewTheRevisionBefore() {
        Views views = views();
        addAll(views.callerIds(), NOON, FIRST, SECOND);

        assertThat(changedBy(views, () -> views.callerIds()
                .add(number("2125550003"), CallerIdPatch.EMPTY,
                        DEFAULT_LIMIT, auditStampAt(NOON))))
                .containsExactly(number("2125550003"));
        assertThat(changedBy(views,
                () -> views.callerIds().change(FIRST, CallerIdPatch.activation(false), auditStampAt(NOON))))
                .containsExactly(FIRST);
        assertThat(changedBy(views, () -> views.callerIds().delete(SECOND, auditStampAt(NOON))))
                .containsExactly(SECOND);
        assertThat(changedBy(views,
                () -> views.callerIds()
                        .upsert(List.of(new UpsertRow(FIRST, CallerIdPatch.activation(true))), DEFAULT_LIMIT,
                                auditStampAt(NOON))))
                .containsExactly(FIRST);
    }

    @Test
    default void whatCallsDoToANumberIsNotInTheChangeFeed() {
        Views views = views();
        addAll(views.callerIds(), NOON, FIRST);

        assertThat(
                changedBy(views, () -> views.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON)))
                .isEmpty();
    }

    @Test
    default void manyChangesAreReadPageByPageAndNoneIsLeftOut() {
        Views views = views();
        long before = views.changeFeed().revision();
        List<CallerIdNumber> all = IntStream.range(0, 2_500).mapToObj(i -> number("212555" + (1_000 + i))).toList();
        for (int from = 0; from < all.size(); from += 500) {
            views.callerIds()
                    .upsert(all.subList(from, from + 500)
                            .stream()
                            .map(number -> new UpsertRow(number, CallerIdPatch.EMPTY))
                            .toList(), DEFAULT_LIMIT, auditStampAt(NOON));
        }

        List<CallerIdNumber> read = new ArrayList<>();
        Changes changes = views.changeFeed().changesSince(before, 700);
        while (!changes.rows().isEmpty()) {
            read.addAll(numbers(changes.rows()));
            changes = views.changeFeed().changesSince(changes.revision(), 700);
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(changes.revision()).isEqualTo(views.changeFeed().revision());
    }

    private static List<CallerIdNumber> changedBy(Views views, Runnable change) {
        long before = views.changeFeed().revision();
        change.run();
        return numbers(views.changeFeed().changesSince(before, 100).rows());
    }

    private static List<CallerIdNumber> numbers(List<CallerId> rows) {
        return rows.stream().map(CallerId::number).toList();
    }
}
