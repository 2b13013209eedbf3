// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.callerid.deploy.testsupport.RedisServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class RedisGroupsTest {
    @TempDir
    private Path folder;

    @Test
    void aReplicaThatKnowsTheSameTakesTheKilledPrimarysPlaceAndTheOldOneFollowsIt() throws Exception {
        try (Sentinels sentinels = Sentinels.start(folder)) {
            sentinels.primary().command("SET", "colour", "red");
            sentinels.primary().command("WAIT", "1", "2000");

            RedisServer first = sentinels.primary();
            sentinels.failOver();

            assertThat(sentinels.primary()).isNotSameAs(first);
            assertThat(sentinels.primary().command("GET", "colour")).containsExactly("red");
            assertThat(sentinels.bringBack()).isSameAs(first);
            assertThat(first.command("ROLE")).startsWith("slave");
            assertThat(first.command("GET", "colour")).containsExactly("red");
        }
    }

    @Test
    void eachMasterOfAClusterHasAThirdOfTheSlots() throws Exception {
        try (RedisCluster cluster = RedisCluster.start(folder)) {
            assertThat(cluster.masters()).hasSize(3)
                    .allSatisfy(
                            master -> assertThat(
                                    master.command("CLUSTER", "SLOTS").stream().filter(cluster.url()::contains))
                                    .isNotEmpty());
            assertThat(cluster.masters()).filteredOn(master -> {
                try {
                    return !master.command("SET", "{callerid}:colour", "red").isEmpty();
                } catch (IOException moved) {
                    return false;
                }
            }).hasSize(1);
        }
    }
}
