// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callerid.deploy.faults.Burst.Answer;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RedisServer;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1,000 concurrent requests of one agent, whose rate limit is 100 numbers a minute. */
@Tag("full")
class AgentRateLimitIT {
    private static final int LIMIT = 100;
    private static final int REQUESTS = 1_000;
    private static final int CLIENTS = 64;

    @TempDir
    private Path folder;

    @Test
    void oneNodeWithoutRedisGrantsExactlyTheAllowance() throws Exception {
        try (RunningService node = start("alone", Map.of())) {
            load(node);
            grantExactlyTheAllowance(List.of(node));
        }
    }

    /** The clients keep this machine busy, so the nodes connect to their stores directly, not through this process. */
    @Test
    void nodesOnOneRedisGrantExactlyTheAllowanceAloneAndTogether() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(newFolder("postgres"));
                RedisServer redis = RedisServer.start(newFolder("redis"), Ports.free())) {
            Map<String, String> stores = new HashMap<>(postgres.settings());
            stores.put("REDIS_URL", "redis://127.0.0.1:" + redis.port());
            try (RunningService one = start("one", stores); RunningService other = start("other", stores)) {
                load(one);
                grantExactlyTheAllowance(List.of(one));
                grantExactlyTheAllowance(List.of(one, other));
            }
        }
    }

    private static void grantExactlyTheAllowance(List<RunningService> nodes) throws InterruptedException {
        // Freshly started servers are slow, and a request that waits too long is refused for that.
        requests(nodes, request -> "one-of-many-" + request);

        List<Answer> answers = requests(nodes, request -> "stampede-on-" + nodes.size());

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

    private RunningService start(String name, Map<String, String> stores) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(stores);
        settings.put("DEFAULT_RATE_LIMIT_PER_AGENT", String.valueOf(LIMIT));
        settings.put("DATA_DIR", newFolder(name).toString());
        return RunningService.start(settings);
    }

    private static void load(RunningService node) throws IOException, InterruptedException {
        node.admin("POST", "/import", Pools.sheet(Pools.ofAllAreas(Duration.ZERO)));
    }

    private Path newFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}
