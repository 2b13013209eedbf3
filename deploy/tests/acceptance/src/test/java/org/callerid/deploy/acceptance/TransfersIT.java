// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several Asterisk servers, told apart only by their system names, whose calls are transferred and joined by a third
 * party.
 */
@Tag("full")
class TransfersIT {
    private static final Pattern CALLER_ID = Pattern.compile("\"caller_id\":\"(\\d+)\"");
    private static final List<String> CALL_IDS = List.of("box1-1700000000.1", "box2-1700000000.1",
            "dialer.example.com-1700000000.1", "1700000000.1");
    private static final List<String> DESTINATIONS = List.of("3105559876", "913105559877", "%2B13105559878");

    @Test
    void releasesInAnyOrderAndNumberFreeTheirOwnNumbersAndNoOther() throws Exception {
        long seed = System.nanoTime();
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of())) {
            nodes.load(numbers(), 100, 500);
            for (int round = 0; round < 5; round++) {
                transferAndHangUp(nodes.first(), new Random(seed + round), "seed " + (seed + round));
            }
        }
    }

    private static void transferAndHangUp(RunningService service, Random random, String seed) throws Exception {
        Map<String, String> held = new HashMap<>();
        List<String> hangUps = new ArrayList<>();
        for (String callId : CALL_IDS) {
            for (String destination : DESTINATIONS) {
                String leg = "call_id=" + callId + "&to=" + destination;
                HttpResponse<String> answer = service.get("/next-cid?campaign=sales&" + leg);
                assertThat(answer.statusCode()).as(seed).isEqualTo(200);
                held.put(leg, captured(answer.body()));
                hangUps.addAll(Collections.nCopies(1 + random.nextInt(3), leg));
            }
            // Without a destination it is ambiguous which of the call's reservations is meant.
            assertThat(service.post("/release?call_id=" + callId).body()).as(seed).contains("\"released\":[]");
        }
        assertThat(new HashSet<>(held.values())).as(seed).hasSize(CALL_IDS.size() * DESTINATIONS.size());
        Collections.shuffle(hangUps, random);
        Set<String> over = new HashSet<>();
        for (String leg : hangUps) {
            HttpResponse<String> answer = service.post("/release?" + leg + "&status=ANSWER&cause=16");
            assertThat(answer.statusCode()).as(seed).isEqualTo(200);
            String expected = over.add(leg) ? "\"" + held.get(leg) + "\"" : "";
            assertThat(answer.body()).as("%s, %s", seed, leg).contains("\"released\":[" + expected + "]");
        }
        assertThat(service.admin("GET", "/api/stats", "").body()).as(seed).contains("\"active_reservations\":0,");
    }

    private static String captured(String body) {
        Matcher found = CALLER_ID.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CALL_IDS.size() * DESTINATIONS.size(); i++) {
            numbers.add(String.valueOf(3_105_550_100L + i));
        }
        return numbers;
    }
}
