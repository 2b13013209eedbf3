// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.deploy.settings.RedisSettings;
import org.callerid.deploy.settings.RedisSettings.HostPort;
import org.callerid.deploy.settings.RedisSettings.Topology;

/** Whether the servers of Redis can be reached. {@link ServiceCheck} tells whether the service can use them. */
record RedisCheck(Optional<RedisSettings> redis) implements Supplier<List<Finding>> {
    private static final String SUBJECT = "redis";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Override
    public List<Finding> get() {
        return redis.map(settings -> servers(settings.topology()).stream().map(RedisCheck::connect).toList())
                .orElseGet(() -> List.of(Finding.ok(SUBJECT,
                        "Not configured: the database proposes numbers. Several nodes should share a Redis.")));
    }

    private static List<HostPort> servers(Topology topology) {
        return switch (topology) {
            case Topology.Single(var server, int database) -> List.of(server);
            case Topology.Sentinel(var sentinels, var primary, int database) -> sentinels;
            case Topology.Cluster(var nodes) -> nodes;
        };
    }

    private static Finding connect(HostPort server) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), (int) TIMEOUT.toMillis());
            return Finding.ok(SUBJECT, server + " accepts connections.");
        } catch (IOException e) {
            return Finding.fault(SUBJECT, server + " cannot be reached (" + e.getMessage()
                    + "): start it, or correct REDIS_HOST, REDIS_PORT or REDIS_URL. Calls go on without it.");
        }
    }
}
