// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.deploy.testsupport.Await;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RedisServer;

/** A Redis Cluster of three masters that share its slots. */
final class RedisCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final int MASTERS = 3;

    private final List<RedisServer> masters = new ArrayList<>();

    private RedisCluster() {}

    static RedisCluster start(Path folder) throws IOException, InterruptedException {
        RedisCluster cluster = new RedisCluster();
        for (int number = 0; number < MASTERS; number++) {
            Path own = Files.createDirectories(folder.resolve("master-" + number));
            RedisServer master = RedisServer.start(own, Ports.freeWithBus(), "--cluster-enabled", "yes",
                    "--cluster-node-timeout", "2000");
            cluster.masters.add(master);
            master.command(addSlots(number));
            master.command("CLUSTER", "MEET", "127.0.0.1", String.valueOf(cluster.masters.getFirst().port()));
        }
        Await.until("all masters know of all slots", () -> cluster.masters.stream().allMatch(RedisCluster::isWhole));
        return cluster;
    }

    List<RedisServer> masters() {
        return List.copyOf(masters);
    }

    /** The value of REDIS_URL, with the addresses of its masters. */
    String url() {
        return masters.stream()
                .map(master -> "127.0.0.1:" + master.port())
                .collect(Collectors.joining(",", "redis+cluster://", ""));
    }

    private static String[] addSlots(int number) {
        return Stream.concat(Stream.of("CLUSTER", "ADDSLOTS"),
                IntStream.range(number * SLOTS / MASTERS, (number + 1) * SLOTS / MASTERS).mapToObj(String::valueOf))
                .toArray(String[]::new);
    }

    private static boolean isWhole(RedisServer master) {
        try {
            String info = master.command("CLUSTER", "INFO").getFirst();
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + MASTERS)
                    && info.contains("cluster_slots_ok:" + SLOTS);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (RedisServer master : masters) {
            master.close();
        }
    }
}
