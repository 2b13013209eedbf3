// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callerid.deploy.acceptance.RunningService;
import org.callerid.deploy.chaos.Burst.Answer;
import org.callerid.deploy.chaos.Surroundings.Layout;
import org.junit.jupiter.api.Test;

/** 1,000 requests of one agent at once, who may have 100 numbers a minute. */
class AgentAllowanceIT {
    private static final int TRIES = 5;
    private static final int LIMIT = 100;
    private static final int REQUESTS = 1_000;
    private static final int CLIENTS = 64;
    private static final Map<String, String> SETTINGS = Map.of("DEFAULT_RATE_LIMIT_PER_AGENT", String.valueOf(LIMIT));

    @Test
    void oneNodeWithoutRedisGrantsExactlyTheAllowance() throws Exception {
        try (RunningService node = RunningService.start(Map.of("DEFAULT_RATE_LIMIT_PER_AGENT", String.valueOf(LIMIT),
                "DATA_DIR", Files.createTempDirectory("callerid-allowance").toString()))) {
            node.admin("POST", "/import", Pools.sheet(Pools.ofAllAreas(Duration.ZERO)));
            warm(List.of(node));
            areExactlyTheAllowance(stampede(List.of(node), "alone"));
        }
    }

    @Test
    void nodesOnOneRedisGrantExactlyTheAllowanceAloneAndTogether() throws Exception {
        try (Surroundings all = Surroundings.start(Layout.ONE_REDIS, SETTINGS)) {
            List<RunningService> one = all.nodes().subList(0, 1);
            warm(one);
            areExactlyTheAllowance(stampede(one, "one"));
            warm(all.nodes());
            areExactlyTheAllowance(stampedeWhileRedisAnswers(all));
        }
    }

    /** While Redis is late each node counts alone, and two of them may grant more: that is another promise. */
    private static List<Answer> stampedeWhileRedisAnswers(Surroundings all) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<List<String>> words = all.wordsOnRedis();
            List<Answer> answers = stampede(all.nodes(), "all-" + attempt);
            boolean answered = words.stream().noneMatch(said -> !said.isEmpty() && said.getLast().contains("is out"));
            if (answered && all.wordsOnRedis().equals(words)) {
                return answers;
            }
        }
        throw new AssertionError("Redis was late in each of " + TRIES + " stampedes");
    }

    /** Young servers are slow, and a request that waits too long is refused for that. */
    private static void warm(List<RunningService> nodes) throws InterruptedException {
        requests(nodes, request -> "one-of-many-" + request);
    }

    private static List<Answer> stampede(List<RunningService> nodes, String agent) throws InterruptedException {
        return requests(nodes, request -> "stampede-" + agent);
    }

    private static void areExactlyTheAllowance(List<Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(LIMIT);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(REQUESTS - LIMIT)
                .allSatisfy(answer -> assertThat(Integer.parseInt(answer.retryAfter().orElseThrow())).isBetween(1, 60));
    }

    private static List<Answer> requests(List<RunningService> nodes, IntFunction<String> agents)
            throws InterruptedException {
        return new Burst(CLIENTS).send(IntStream.range(0, REQUESTS)
                .mapToObj(request -> nodes.get(request % nodes.size())
                        .at("/next-cid?campaign=stampede&to=" + (200 + request % 800) + "5550100&agent="
                                + agents.apply(request)))
                .toList());
    }
}
