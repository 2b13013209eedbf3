// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aClaim;
import static org.callerid.application.fixture.Fixtures.editAt;
import static org.callerid.application.fixture.Fixtures.list;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.application.port.out.CallerIdChangeFeed.Changes;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Row;
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
    record Views(CallerIds callerIds, Reservations reservations, CallerIdChangeFeed catalogue) {}

    @Test
    default void activeNumbersAreReadInNumberOrderPageByPage() {
        Views views = views();
        list(views.callerIds(), NOON, SECOND, FIRST, number("2125550003"));
        views.callerIds().change(SECOND, CallerIdPatch.activation(false), editAt(NOON));

        assertThat(numbers(views.catalogue().activeAfter(Optional.empty(), 1))).containsExactly(FIRST);
        assertThat(numbers(views.catalogue().activeAfter(Optional.of(FIRST), 5)))
                .containsExactly(number("2125550003"));
    }

    @Test
    default void everyKindOfChangeIsSeenByThoseWhoKnewTheRevisionBefore() {
        Views views = views();
        list(views.callerIds(), NOON, FIRST, SECOND);

        assertThat(changedBy(views, () -> views.callerIds()
                .add(number("2125550003"), CallerIdPatch.EMPTY,
                        DEFAULT_LIMIT, editAt(NOON))))
                .containsExactly(number("2125550003"));
        assertThat(changedBy(views,
                () -> views.callerIds().change(FIRST, CallerIdPatch.activation(false), editAt(NOON))))
                .containsExactly(FIRST);
        assertThat(changedBy(views, () -> views.callerIds().delete(SECOND, editAt(NOON)))).containsExactly(SECOND);
        assertThat(changedBy(views,
                () -> views.callerIds()
                        .upsert(List.of(new Row(FIRST, CallerIdPatch.activation(true))), DEFAULT_LIMIT,
                                editAt(NOON))))
                .containsExactly(FIRST);
    }

    @Test
    default void whatCallsDoToANumberIsNoChangeOfTheCatalogue() {
        Views views = views();
        list(views.callerIds(), NOON, FIRST);

        assertThat(changedBy(views, () -> views.reservations().confirm(List.of(aClaim(NOON, FIRST)), NOON))).isEmpty();
    }

    @Test
    default void manyChangesAreReadPageByPageAndNoneIsLeftOut() {
        Views views = views();
        long before = views.catalogue().revision();
        List<CallerIdNumber> all = IntStream.range(0, 2_500).mapToObj(i -> number("212555" + (1_000 + i))).toList();
        for (int from = 0; from < all.size(); from += 500) {
            views.callerIds()
                    .upsert(all.subList(from, from + 500)
                            .stream()
                            .map(number -> new Row(number, CallerIdPatch.EMPTY))
                            .toList(), DEFAULT_LIMIT, editAt(NOON));
        }

        List<CallerIdNumber> read = new ArrayList<>();
        Changes changes = views.catalogue().changesSince(before, 700);
        while (!changes.rows().isEmpty()) {
            read.addAll(numbers(changes.rows()));
            changes = views.catalogue().changesSince(changes.revision(), 700);
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(changes.revision()).isEqualTo(views.catalogue().revision());
    }

    private static List<CallerIdNumber> changedBy(Views views, Runnable change) {
        long before = views.catalogue().revision();
        change.run();
        return numbers(views.catalogue().changesSince(before, 100).rows());
    }

    private static List<CallerIdNumber> numbers(List<CallerId> rows) {
        return rows.stream().map(CallerId::number).toList();
    }
}
