// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node that gets no calls notices an outage of its database, and the end of it, and says so on the console. */
@Tag("full")
class IdleNodeHealthIT {
    private static final Duration MAX_UNTIL_DOWN = Duration.ofSeconds(5);
    private static final Duration MAX_UNTIL_UP = Duration.ofSeconds(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    @Test
    void anOutageAndItsEndAreNoticed() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.POSTGRES, Map.of())) {
            assertThat(readiness(nodes)).isEqualTo(200);

            nodes.killPostgres();
            awaitReadiness(nodes, 503, MAX_UNTIL_DOWN);

            nodes.startPostgresAgain();
            awaitReadiness(nodes, 200, MAX_UNTIL_UP);

            nodes.freezePostgres();
            awaitReadiness(nodes, 503, MAX_UNTIL_DOWN);

            nodes.thawPostgres();
            awaitReadiness(nodes, 200, MAX_UNTIL_UP);

            assertThat(nodes.first()
                    .output()
                    .lines()
                    .filter(line -> line.contains("the database"))
                    .map(line -> line.contains("the database is out: ") ? "out" : "back"))
                    .containsExactly("out", "back", "out", "back");
        }
    }

    private static void awaitReadiness(Nodes nodes, int status, Duration limit) {
        await("ready answers " + status).atMost(limit)
                .pollInterval(POLL_INTERVAL)
                .until(() -> readiness(nodes) == status);
    }

    private static int readiness(Nodes nodes) throws Exception {
        return nodes.first().get("/health/ready").statusCode();
    }
}
