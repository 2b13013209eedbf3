// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callerid.adapter.redis.RedisConfig.HostPort;

/** Forms a Redis Cluster from servers that have just started. */
final class RedisClusterSetup {
    private static final int SLOTS = 16_384;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(100);

    private RedisClusterSetup() {}

    static void form(List<HostPort> nodes) {
        for (int node = 0; node < nodes.size(); node++) {
            int first = SLOTS * node / nodes.size();
            int last = SLOTS * (node + 1) / nodes.size();
            sendCommand(nodes.get(node), "CLUSTER ADDSLOTS "
                    + IntStream.range(first, last).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
            sendCommand(nodes.get(node), "CLUSTER SET-CONFIG-EPOCH " + (node + 1));
        }
        for (HostPort node : nodes.subList(1, nodes.size())) {
            sendCommand(nodes.getFirst(), "CLUSTER MEET " + node.host() + " " + node.port());
        }
        await("the nodes know each other and all slots").atMost(TIMEOUT)
                .pollInterval(AGAIN)
                .until(() -> nodes.stream().allMatch(RedisClusterSetup::isOk));
    }

    private static boolean isOk(HostPort node) {
        String info = sendCommand(node, "CLUSTER INFO");
        return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:3");
    }

    /** Sends one command and returns the raw protocol reply. */
    static String sendCommand(HostPort node, String command) {
        try (Socket socket = new Socket(node.host(), node.port())) {
            socket.setSoTimeout((int) TIMEOUT.toMillis());
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).lines()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
