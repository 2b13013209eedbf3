// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;

/** The contract of every {@link RejectedRows} implementation. */
public interface RejectedRowsContract {
    /** No rows yet. */
    RejectedRows rejectedRows();

    @Test
    default void initiallyThereIsNoRow() {
        try (RejectedRows rows = rejectedRows()) {
            assertThat(rows.isEmpty()).isTrue();
            assertThat(rows.count()).isZero();
            assertThat(rows.first()).isEmpty();
            assertThat(all(rows)).isEmpty();
        }
    }

    @Test
    default void rowsAreReadExactlyAsAddedAndInTheirOrder() {
        List<RejectedRow> added = List.of(
                new RejectedRow(7, new InvalidValue("row.duplicate", "caller_id is the same as in line {0}",
                        List.of("3")), "2125551001;\"two\r\nlines\";"),
                new RejectedRow(3, InvalidValue.of("row.quote", "a quotation mark is not closed"), "Télécom\t– “x”"),
                new RejectedRow(8, InvalidValue.of("row.empty", "the row is empty"), ""));
        try (RejectedRows rows = rejectedRows()) {
            added.forEach(rows::add);

            assertThat(rows.isEmpty()).isFalse();
            assertThat(rows.count()).isEqualTo(3);
            assertThat(rows.first()).isEqualTo(added);
            assertThat(all(rows)).isEqualTo(added);
        }
    }

    @Test
    default void allRowsAreKeptHoweverManyThereAreAndTheFirstThousandAreShown() {
        List<RejectedRow> added = IntStream.range(0, 3 * RejectedRows.MAX_SHOWN)
                .mapToObj(i -> new RejectedRow(i, new InvalidValue("caller-id", "{0} is no caller id",
                        List.of("bad " + i)), "bad " + i + ";Acme"))
                .toList();
        try (RejectedRows rows = rejectedRows()) {
            added.forEach(rows::add);

            assertThat(rows.count()).isEqualTo(added.size());
            assertThat(rows.first()).isEqualTo(added.subList(0, RejectedRows.MAX_SHOWN));
            assertThat(all(rows)).isEqualTo(added);
            assertThat(all(rows)).as("read again").isEqualTo(added);
        }
    }

    private static List<RejectedRow> all(RejectedRows rows) {
        List<RejectedRow> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }
}
