// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.callerid.deploy.acceptance.ConcurrentCallers.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rows with one odd value in each column, as written by hand or by an older version, while 64 dialers send requests.
 */
@Tag("full")
class OddRowsIT {
    private static final List<String> NUMBERS = IntStream.range(0, 4_000)
            .mapToObj(i -> String.valueOf(2_125_550_000L + i))
            .toList();
    private static final List<String> ODDITIES = List.of("hourly_limit = 0", "daily_limit = 0", "hourly_limit = -1",
            "daily_limit = 2000000", "carrier = ''", "carrier = chr(8238) || 'x'", "area_code = 'abc'",
            "area_code = ''",
            "is_active = 5", "hour_uses = -1", "day_uses = -7", "version = -1", "caller_id = '2121551003'",
            "caller_id = '442071838750'", "revision = 1000000000000", "available_at = '2001-01-01T00:00:00Z'",
            "hour_ends = 'infinity'", "reserved_until = '-infinity'", "last_used = 'infinity'",
            "allocation_id = gen_random_uuid()");
    /** How many of these values are unusual but readable. */
    private static final int READABLE = 6;

    @Test
    void noOtherCallIsRefusedAndEachRowIsNamedOnce() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (Nodes nodes = Nodes.start(Nodes.Layout.POSTGRES, Map.of("DEFAULT_RESERVATION_TTL", "1"));
                ConcurrentCallers callers = new ConcurrentCallers(nodes)) {
            nodes.load(NUMBERS, 1_000_000, 1_000_000);
            List<String> odd = spoil(nodes);
            callers.start(64, goOn::get);
            TimeUnit.SECONDS.sleep(6);
            goOn.set(false);
            List<Answer> answers = callers.await();
            assertThat(nodes.first().get("/health").body()).contains("unreadable_rows");
            var export = nodes.first().admin("GET", "/export", "");
            assertThat(export.statusCode()).isEqualTo(200);
            assertThat(export.body()).contains(NUMBERS.getLast()).contains(NUMBERS.get(100));
            assertThat(nodes.first().admin("GET", "/api/numbers?limit=1000", "").statusCode()).isEqualTo(200);
            List<String> logged = Files.readAllLines(nodes.logOfTheFirst());
            assertThat(answers).hasSizeGreaterThan(200);
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(odd).allSatisfy(number -> assertThat(logged)
                    .filteredOn(line -> line.contains("the row " + number + " of caller_ids cannot be read"))
                    .hasSize(1));
        }
    }

    /**
     * Writes the odd values.
     *
     * @return the numbers that cannot be read any more
     */
    private static List<String> spoil(Nodes nodes) throws Exception {
        for (String constraint : nodes.query("select 'table caller_ids drop constraint ' || conname from pg_constraint"
                + " where contype = 'c' and conrelid = 'caller_ids'::regclass union all"
                + " select 'domain ' || contypid::regtype || ' drop constraint ' || conname from pg_constraint"
                + " where contypid <> 0 and connamespace = 'public'::regnamespace")) {
            nodes.execute("alter " + constraint);
        }
        for (int i = 0; i < ODDITIES.size(); i++) {
            nodes.execute("update caller_ids set " + ODDITIES.get(i) + " where caller_id = '" + NUMBERS.get(i) + "'");
        }
        int unreadable = ODDITIES.size() - READABLE;
        return IntStream.range(0, unreadable)
                .mapToObj(i -> ODDITIES.get(i).startsWith("caller_id = ")
                        ? ODDITIES.get(i).replaceAll("[^0-9]", "")
                        : NUMBERS.get(i))
                .toList();
    }
}
