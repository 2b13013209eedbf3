// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.callerid.deploy.faults.Burst.Answer;
import org.callerid.deploy.testsupport.Await;
import org.callerid.deploy.testsupport.RedisServer;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose rotation index is in a Redis Cluster. The master that has the index is killed. */
@Tag("full")
class ServiceOnAClusterIT {
    private static final int CALLS = 300;
    private static final int CLIENTS = 16;

    @Test
    void everyCallHasANumberOfItsOwnBeforeAndAfterTheMasterIsKilled(@TempDir Path folder) throws Exception {
        try (RedisCluster cluster = RedisCluster.start(folder);
                RunningService service = RunningService.start(Map.of("REDIS_URL", cluster.url(), "DATA_DIR",
                        Files.createDirectory(folder.resolve("data")).toString(), "DEFAULT_RESERVATION_TTL", "600"))) {
            service.admin("POST", "/import", Pools.sheet(Pools.ofAllAreas(Duration.ZERO)));
            Await.until("the index is in use", () -> service.admin("GET", "/health", "")
                    .body()
                    .contains("\"name\":\"redis\",\"status\":\"UP\",\"data\":{\"state\":\"normal\"}"));

            List<Answer> answers = new ArrayList<>(calls(service));
            assertThat(cluster.masters()).anyMatch(master -> has("reservation:*", master));
            cluster.masters()
                    .stream()
                    .filter(master -> has("{callerid}:index:*", master))
                    .findFirst()
                    .orElseThrow()
                    .kill();
            answers.addAll(calls(service));

            assertThat(answers).hasSize(2 * CALLS).extracting(Answer::status).containsOnly(200);
            assertThat(answers).extracting(Answer::number).doesNotHaveDuplicates();
        }
    }

    private static List<Answer> calls(RunningService service) throws InterruptedException {
        URI call = service.at("/next-cid?campaign=cluster&to=2015550100");
        return new Burst(CLIENTS).send(Collections.nCopies(CALLS, call));
    }

    private static boolean has(String keys, RedisServer master) {
        try {
            return !master.keys(keys).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
