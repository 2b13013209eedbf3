// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls that end in known ways on two nodes, one of which is killed meanwhile. */
@Tag("long")
class EndsOfManyCallsIT {
    private static final int CALLS = Integer.getInteger("acceptance.calls", 20_000);
    private static final int DIALERS = 16;
    /** Of ten calls, one each. */
    private static final List<String> ENDS = List.of("status=ANSWER&answered=40", "status=ANSWER&answered=40",
            "status=ANSWER&answered=40", "status=ANSWER&answered=2", "status=NOANSWER", "status=NOANSWER",
            "status=BUSY&cause=17", "status=BUSY&cause=21",
            "status=BUSY&cause=21&reason=SIP%20603%20Network%20Blocked", "status=CANCEL");
    private static final List<String> MIX = Stream.of("ANSWERED 3", "BLOCKED 1", "BUSY 1", "CANCELLED 1", "NO_ANSWER 2",
            "REJECTED 1", "SHORT 1").map(tenths -> tenths + "/10 of " + CALLS).toList();
    /** Tenths only if they are exact. */
    private static final String OUTCOMES = """
            select concat(outcome, ' ', trim_scale(count(*) * 10.0 / CALLS), '/10 of CALLS') from allocations
            group by outcome order by outcome""".replace("CALLS", String.valueOf(CALLS));
    private static final String COUNTED = "select coalesce(sum(answered + short + no_answer + busy + rejected + blocked"
            + " + cancelled + unreachable + not_connected + ended), 0) from number_days";

    private final AtomicInteger placed = new AtomicInteger();

    @Test
    void noEndIsLostAndNoneIsCountedTwice() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.TWO_NODES_ON_POSTGRES, Map.of());
                ExecutorService dialers = Executors.newFixedThreadPool(DIALERS)) {
            nodes.load(Nodes.numbers(500), 1_000_000, 1_000_000);
            List<Future<?>> calls = IntStream.range(0, DIALERS)
                    .<Future<?>>mapToObj(dialer -> dialers.submit(() -> placeCalls(nodes)))
                    .toList();
            while (placed.get() < CALLS / 2) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            nodes.first().kill();
            String killedAt = nodes.query("select now()").getFirst();
            nodes.first().startAgain();
            for (Future<?> dialer : calls) {
                dialer.get();
            }
            nodes.stopServices();

            assertThat(nodes.query("select count(*) from allocations where ended_at is null")).containsExactly("0");
            assertThat(nodes.query(OUTCOMES)).containsExactlyElementsOf(MIX);
            long counted = Long.parseLong(nodes.query(COUNTED).getFirst());
            // Counts are written every five seconds.
            long unwritten = Long.parseLong(nodes.query("""
                    select count(*) from allocations
                    where ended_at between timestamptz '%1$s' - interval '7 seconds' and timestamptz '%1$s'"""
                    .formatted(killedAt)).getFirst());
            System.out.printf("%d of %d ends counted; at most %d could be lost%n", counted, CALLS, unwritten);
            assertThat(counted).isBetween(CALLS - unwritten, (long) CALLS);
        }
    }

    private Void placeCalls(Nodes nodes) throws Exception {
        for (int call = placed.getAndIncrement(); call < CALLS; call = placed.getAndIncrement()) {
            String id = "call_id=" + call + "&to=" + (2_125_560_000L + call);
            untilAnswered(() -> nodes.next().get("/next-cid?" + id).statusCode());
            String end = ENDS.get(call % ENDS.size());
            untilAnswered(() -> nodes.next().post("/release?" + id + "&" + end).statusCode());
        }
        return null;
    }

    private static void untilAnswered(Request request) throws InterruptedException {
        while (true) {
            try {
                if (request.send() == 200) {
                    return;
                }
            } catch (IOException e) {
                // The node is being killed or started.
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private interface Request {
        int send() throws IOException, InterruptedException;
    }
}
