// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.callerid.deploy.acceptance.ConcurrentCallers.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnePoolManyCallersIT {
    private static final int POOL = 500;
    private static final int REQUESTS = 900;

    @ParameterizedTest
    @EnumSource(names = {"BUNDLED", "TWO_NODES_ON_POSTGRES"})
    void everyNumberIsGivenOnceAndThenThereIsNone(Nodes.Layout layout) throws Exception {
        requireEveryNumberOnce(layout);
    }

    @Test
    @Tag("full")
    void everyNumberIsGivenOnceByOneNodeOnPostgres() throws Exception {
        requireEveryNumberOnce(Nodes.Layout.POSTGRES);
    }

    private static void requireEveryNumberOnce(Nodes.Layout layout) throws Exception {
        try (Nodes nodes = Nodes.start(layout, Map.of("DEFAULT_RESERVATION_TTL", "300"));
                ConcurrentCallers callers = new ConcurrentCallers(nodes)) {
            nodes.load(Nodes.numbers(POOL), 100, 500);

            List<Answer> answers = callers.start(64, () -> callers.answered() < REQUESTS).await();

            assertThat(answers.stream().filter(Answer::granted).map(Answer::number)).hasSize(POOL)
                    .doesNotHaveDuplicates();
            assertThat(answers.stream().filter(answer -> !answer.granted()).map(Answer::status)).containsOnly(503);
            nodes.stopServices();
            // A reservation made too late for its answer was released, and its number given to another request.
            assertThat(nodes.query("select caller_id from allocations where released_at is null")).hasSize(POOL)
                    .containsExactlyInAnyOrderElementsOf(
                            answers.stream().filter(Answer::granted).map(Answer::number).toList());
        }
    }
}
