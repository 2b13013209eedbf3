// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@Tag("slow")
class FairRotationIT {
    @Test
    void aCallToAnAreaWithoutNumbersTakesTheLongestFreeOfAllThoughOneAreaHasMostOfThem() throws Exception {
        List<String> numbers = new ArrayList<>(Stream.of(range("212", 90), range("310", 5), range("415", 5))
                .flatMap(List::stream)
                .toList());
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of())) {
            nodes.load(numbers, 100, 500);
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(nodes.first().get("/next-cid?format=text&to=9165559876").statusCode()).isEqualTo(200);
            }
            Collections.shuffle(numbers, new Random(1));
            for (String number : numbers) {
                assertThat(nodes.first().admin("DELETE", "/api/reservation/" + number, "").body()).contains(number);
            }

            List<String> given = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                given.add(nodes.first().get("/next-cid?format=text&to=9165559876").body());
            }

            assertThat(given).isEqualTo(numbers);
        }
    }

    private static List<String> range(String areaCode, int count) {
        return IntStream.range(0, count).mapToObj(i -> areaCode + (5_550_000 + i)).toList();
    }
}
