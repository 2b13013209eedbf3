// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers keep {@code rotation} and {@code listed_numbers} up to date, whoever writes {@code caller_ids}. */
class NumbersWrittenBySqlTest {
    private static final List<String> ADDED = List.of("2125550001", "2125550002", "2125550003");

    private final Database database = TestDatabase.POSTGRES.emptied();

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "listed_numbers"})
    void addedNumbersAreThere(String table) {
        insert();

        assertThat(numbers(table)).isEqualTo(ADDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "listed_numbers"})
    void aRenamedNumberHasItsNewName(String table) {
        insert();
        TestDatabase.execute(database, "update caller_ids set caller_id = '2125550009' where caller_id = '2125550001'");

        assertThat(numbers(table)).containsExactly("2125550002", "2125550003", "2125550009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "listed_numbers"})
    void deletedNumbersAreGone(String table) {
        insert();
        TestDatabase.execute(database, "delete from caller_ids where caller_id < '2125550003'");

        assertThat(numbers(table)).containsExactly("2125550003");
    }

    @Test
    void onlyActiveNumbersAreInTheRotation() {
        insert();
        TestDatabase.execute(database, "update caller_ids set is_active = 0 where caller_id = '2125550001'");

        assertThat(numbers("rotation")).containsExactly("2125550002", "2125550003");
        assertThat(numbers("listed_numbers")).isEqualTo(ADDED);
    }

    private void insert() {
        TestDatabase.execute(database, """
                insert into caller_ids (caller_id, hourly_limit, daily_limit, is_active, created_at, updated_at,
                    reserved_until, hour_uses, hour_ends, day_uses, day_ends, available_at, version)
                select number, 100, 500, 1, now(), now(), 'epoch', 0, 'epoch', 0, 'epoch', 'epoch', 1
                from unnest(string_to_array('%s', ',')) number""".replace("%s", String.join(",", ADDED)));
    }

    private List<String> numbers(String table) {
        return database.inTransaction(em -> Jdbc.query(em, "select caller_id from " + table + " order by caller_id",
                row -> row.getString(1)));
    }
}
