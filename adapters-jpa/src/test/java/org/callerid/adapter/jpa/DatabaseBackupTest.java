// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseBackupTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String CONTENT = """
            insert into caller_ids (caller_id, carrier, area_code, hourly_limit, daily_limit, is_active, created_at,
                updated_at, deleted_at, last_used, reserved_until, allocation_id, hour_uses, hour_ends, day_uses, day_ends,
                available_at, version, revision)
            select (2125550000 + i)::text, case i % 3 when 0 then 'A, "b" & ''c''' when 1 then 'Ñandú' end,
                case when i % 5 > 0 then '212' end, 100, 500, case when i % 4 = 3 then 0 else 1 end, now(),
                now(), case when i % 8 = 3 then now() end, case when i % 2 = 0 then now() end,
                now() + i * interval '1.000001 second', gen_random_uuid(), i, now(), i, now(),
                now() + i * interval '1 second', i, i
            from generate_series(1, 200) i;
            insert into allocations (id, caller_id, destination, campaign, agent, call_id, available_since, reserved_at,
                reserved_until)
            select gen_random_uuid(), (2125550000 + i)::text, '3105559876', '', 'agent', 'call.' || i, now(), now(),
                now() + interval '5 minutes'
            from generate_series(1, 50) i;
            insert into call_keys select call_id, destination, id, reserved_until from allocations;
            insert into api_logs (created_at, request_type, endpoint, status, outcome, response_time_ms, campaign)
            select now(), 'ALLOCATION', 'GET /next-cid', '200', 'SUCCEEDED', cast(i as double precision) / 7, ''
            from generate_series(1, 20) i;
            insert into audit_operations (changed_at, changed_by, source, batch_type, batch_id, numbers, added_count,
                changed_count, activated_count, deactivated_count, limits_count, carrier_count, area_code_count,
                deleted_count, released_count)
            values (now(), 'somebody, "quoted"', 'API', 'IMPORT', gen_random_uuid(), 30, 30, 0, 0, 0, 0, 0, 0, 0, 0);
            insert into audit_trail (operation_id, changed_at, change_kind, caller_id)
            select 1, now(), 'ADDED', '2125550001' from generate_series(1, 30);
            insert into traffic_minutes values (gen_random_uuid(), now(), 1, 2, 3, 4, 5, decode('00ff0a22', 'hex'));
            insert into traffic_hours values (gen_random_uuid(), now(), 'CAMPAIGN', '', 1, 1, 0, 0, 0, 0, 0, 0);
            insert into area_code_minutes values (gen_random_uuid(), now(), '212', 2, 1);
            insert into callbacks values ('2125550001', now(), 'EXACT', gen_random_uuid());
            insert into contacts values ('3105559876', array[now(), now() - interval '1 hour'],
                '{2125550001,+442071838750}', now(), '2125550001', current_date);
            insert into number_days values (date '2100-02-03', '2125550001', gen_random_uuid(), 7, 1, 2, 3, 4, 5, 6, 7, 8,
                9, 10, 11);
            insert into shared_settings values ('usage_time_zone', 'America/New_York'), ('empty', '');
            update change_feed set revision = 200""";

    @Test
    void whatIsRestoredIsEqual() throws IOException {
        PostgresConfig source = filled();
        PostgresConfig target = empty();

        Map<String, Long> written = DatabaseBackup.write(source, new ByteArrayOutputStream());
        Map<String, Long> restored = restore(target, backup(source));

        assertThat(restored).isEqualTo(written).containsEntry("caller_ids", 200L).containsEntry("audit_trail", 30L);
        try (Database before = Database.open(source); Database after = Database.open(target)) {
            for (String table : BackupTables.ALL) {
                assertThat(content(after, table)).as(table).isEqualTo(content(before, table));
            }
            assertThat(content(after, "listed_numbers")).isEqualTo(content(before, "listed_numbers"));
            assertThat(content(after, "rotation")).isEqualTo(content(before, "rotation"));
        }
    }

    /** An index in Redis that knows later revisions than the backup must learn all numbers anew. */
    @Test
    void everyNumberHasANewRevision() throws IOException {
        PostgresConfig target = empty();
        restore(target, backup(filled()));

        try (Database database = Database.open(target)) {
            assertThat(new JpaCallerIdChangeFeed(database).changesSince(500, 1_000).rows()).hasSize(200);
        }
    }

    @Test
    void newRowsGetNewIds() throws IOException {
        PostgresConfig target = empty();
        restore(target, backup(filled()));

        try (Database database = Database.open(target)) {
            TestDatabase.execute(database, "insert into audit_trail (operation_id, changed_at, change_kind,"
                    + " caller_id) values (1, now(), 'ADDED', '2125550001')");
            assertThat(TestDatabase.rows(database, "audit_trail")).isEqualTo(31);
        }
    }

    @Test
    void aDatabaseWithNumbersIsNotOverwritten() throws IOException {
        PostgresConfig target = filled();
        byte[] file = backup(target);

        assertThatThrownBy(() -> restore(target, file)).isInstanceOf(BackupException.class)
                .hasMessageContaining("restore into an empty one");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5, 0.9})
    void ofAFileThatWasCutOffNothingIsRestored(double part) throws IOException {
        PostgresConfig target = empty();
        byte[] whole = backup(filled());

        assertThatThrownBy(() -> restore(target, Arrays.copyOf(whole, (int) (whole.length * part))))
                .isInstanceOfAny(BackupException.class, IOException.class);

        try (Database database = Database.open(target)) {
            assertThat(TestDatabase.rows(database, "caller_ids")).isZero();
            assertThat(TestDatabase.rows(database, "shared_settings")).isZero();
        }
    }

    @Test
    void aFileOfAnotherKindIsNamedAsSuch() {
        PostgresConfig target = empty();
        byte[] file = "caller_id\n2125551001\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> restore(target, file)).isInstanceOf(BackupException.class)
                .hasMessage("The file is not a complete backup of this service.");
    }

    private static PostgresConfig filled() {
        PostgresConfig location = empty();
        try (Database database = Database.open(location)) {
            for (String statement : CONTENT.split(";\n", -1)) {
                TestDatabase.execute(database, statement);
            }
        }
        return location;
    }

    private static PostgresConfig empty() {
        return TestDatabase.newPostgresDatabase("backup_" + DATABASES.incrementAndGet());
    }

    private static byte[] backup(PostgresConfig source) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Map<String, Long> unused = DatabaseBackup.write(source, file);
        return file.toByteArray();
    }

    private static Map<String, Long> restore(PostgresConfig target, byte[] file) throws IOException {
        return DatabaseRestore.read(target, new ByteArrayInputStream(file));
    }

    /** All rows of a table as one text, without the revisions. */
    private static String content(Database database, String table) {
        String row = table.equals("caller_ids")
                ? "cast(to_jsonb(t) - 'revision' as text)"
                : "cast(to_jsonb(t) as text)";
        return database.query(em -> (String) em
                .createNativeQuery("select string_agg(" + row + ", '\n' order by " + row + ") from " + table + " t")
                .getSingleResult());
    }
}
