// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls whose own area code has no number get the closest one, and are told how close it is. */
@Tag("full")
class LocalPresenceIT {
    private static final String EVERY_TIER = "area,overlay,state,nearest,any";

    @Test
    void theClosestNumberIsShownAndTheTierTold() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of("LOCAL_PRESENCE", EVERY_TIER))) {
            nodes.load(Stream.of("424", "415", "212").flatMap(LocalPresenceIT::tenNumbers).toList(), 100, 500);

            assertThat(matches("310", 10, nodes)).containsOnly("424 overlay 0");
            assertThat(matches("310", 10, nodes)).allMatch(match -> match.startsWith("415 state "));
            assertThat(matches("310", 10, nodes)).allMatch(match -> match.startsWith("212 any "));
            assertThat(nodes.first().get("/next-cid?to=3105559876").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void overlaysAreNotTransitiveAndBordersAreNotCrossed() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of("LOCAL_PRESENCE", EVERY_TIER))) {
            nodes.load(Stream.of("770", "506", "313").flatMap(LocalPresenceIT::tenNumbers).toList(), 100, 500);

            assertThat(matches("404", 1, nodes).getFirst()).startsWith("770 state ");
            assertThat(matches("470", 1, nodes).getFirst()).startsWith("770 overlay ");
            assertThat(matches("902", 1, nodes).getFirst()).startsWith("506 nearest ");
            assertThat(matches("519", 1, nodes).getFirst()).contains(" any ");
        }
    }

    @Test
    void withoutAnyNoStrangersNumberIsShown() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of("LOCAL_PRESENCE", "area,overlay"))) {
            nodes.load(Stream.of("424", "212").flatMap(LocalPresenceIT::tenNumbers).toList(), 100, 500);

            assertThat(matches("310", 10, nodes)).containsOnly("424 overlay 0");
            assertThat(nodes.first().get("/next-cid?to=3105559876").statusCode()).isEqualTo(503);
            assertThat(nodes.first().get("/next-cid?to=%2B442071838750").statusCode()).isEqualTo(503);
            assertThat(nodes.first().get("/next-cid?to=2125559876&explain=1").body()).contains("\"match\":\"area\"");
        }
    }

    private static Stream<String> tenNumbers(String areaCode) {
        return IntStream.range(0, 10).mapToObj(i -> areaCode + (5_550_000 + i));
    }

    /** Places calls; returns area code, tier and distance of each. */
    private static List<String> matches(String areaCode, int calls, Nodes nodes)
            throws IOException, InterruptedException {
        List<String> matches = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            HttpResponse<String> answer = nodes.first().get("/next-cid?format=text&to=" + areaCode + "5559876");
            matches.add(answer.body().substring(0, 3) + " " + answer.headers().firstValue("X-CallerID-Match").orElse("")
                    + " " + answer.headers().firstValue("X-CallerID-Distance-Km").orElse(""));
        }
        return matches;
    }
}
