// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.callerid.deploy.acceptance.ConcurrentCallers.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("full")
class EditsWhileCallsRunIT {
    private static final List<String> NUMBERS = IntStream.range(0, 40)
            .mapToObj(i -> String.valueOf(2_125_550_000L + i))
            .toList();

    @ParameterizedTest
    @EnumSource(names = {"BUNDLED", "TWO_NODES_ON_POSTGRES"})
    void onceAnEditIsAnsweredNothingIsGrantedOnTheOldValue(Nodes.Layout layout) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        Map<String, Long> editedAt = new HashMap<>();
        List<Answer> answers;
        try (Nodes nodes = Nodes.start(layout, Map.of("DEFAULT_RESERVATION_TTL", "1"));
                ConcurrentCallers callers = new ConcurrentCallers(nodes)) {
            nodes.load(NUMBERS, 1_000_000, 1_000_000);
            callers.start(64, goOn::get);
            TimeUnit.SECONDS.sleep(4);
            for (int i = 0; i < NUMBERS.size() / 2; i++) {
                String edit = i % 2 == 0 ? "{\"is_active\":0}" : "{\"hourly_limit\":1}";
                var answer = nodes.next().admin("PATCH", "/api/numbers/" + NUMBERS.get(i), edit);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                editedAt.put(NUMBERS.get(i), System.nanoTime());
                TimeUnit.MILLISECONDS.sleep(150);
            }
            TimeUnit.SECONDS.sleep(2);
            goOn.set(false);
            answers = callers.await();
        }
        assertThat(answers).filteredOn(Answer::granted).map(Answer::number).containsAll(NUMBERS);
        assertThat(answers).filteredOn(Answer::granted)
                .filteredOn(answer -> answer.sentAt() > editedAt.getOrDefault(answer.number(), Long.MAX_VALUE))
                .isEmpty();
    }
}
