// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.redis.RedisConfig.HostPort;
import org.callerid.adapter.redis.RedisConfig.Topology;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import redis.embedded.RedisServer;

/**
 * Real Redis servers for tests: a single one and a cluster of three. Each starts once and stops when the tests end.
 */
final class TestRedis {
    static final Duration REPLY_WITHIN = Duration.ofSeconds(2);

    private TestRedis() {}

    /** The single server, emptied. */
    static RedisScripts single() {
        return emptied(Single.REDIS);
    }

    /** The cluster, emptied. */
    static RedisScripts cluster() {
        return emptied(Cluster.REDIS);
    }

    static RedisConfig singleLocation() {
        return location(new Topology.Single(Single.ADDRESS, 0));
    }

    /** All keys of the single server. */
    static List<String> keys() {
        return Probe.CLIENT.getKeys().getKeysStream().toList();
    }

    static void delete(String key) {
        Probe.CLIENT.getKeys().delete(key);
    }

    static void setField(String key, String field, String value) {
        Probe.CLIENT.<String, String>getMap(key, StringCodec.INSTANCE).put(field, value);
    }

    static void configure(String parameter, String value) {
        RedisClusterSetup.sendCommand(Single.ADDRESS, "CONFIG SET " + parameter + " " + value);
    }

    /** The remaining TTL in milliseconds. */
    static long remainingTtlMillis(String key) {
        return Probe.CLIENT.getKeys().remainTimeToLive(key);
    }

    static void awaitKey(String key, boolean there) {
        await(key + (there ? " is there" : " is gone")).atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Probe.CLIENT.getBucket(key).isExists() == there);
    }

    private static RedisScripts emptied(RedisScripts redis) {
        redis.deleteByPattern("*", "nothing is kept");
        return redis;
    }

    private static RedisConfig location(Topology topology) {
        return new RedisConfig(topology, false, Optional.empty(), Optional.empty());
    }

    /**
     * Starts a server on a free port.
     *
     * @param settings lines of its configuration, with %d for its port
     */
    static HostPort start(String... settings) {
        try {
            int port = freePort();
            var builder = RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"");
            for (String setting : settings) {
                builder.setting(setting.formatted(port));
            }
            RedisServer server = builder.build();
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return new HostPort("127.0.0.1", port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Low enough that the cluster bus port, which is 10,000 higher, is valid too. */
    static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0)) {
                if (socket.getLocalPort() < 55_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    private static final class Single {
        static final HostPort ADDRESS = start();
        static final RedisScripts REDIS = RedisScripts.create(singleLocation(), REPLY_WITHIN);
    }

    /** Accesses the single server directly, bypassing the code under test. */
    private static final class Probe {
        static final RedissonClient CLIENT = connect();

        private static RedissonClient connect() {
            Config config = new Config();
            config.setCodec(StringCodec.INSTANCE);
            config.useSingleServer().setAddress("redis://" + Single.ADDRESS);
            return Redisson.create(config);
        }
    }

    private static final class Cluster {
        static final RedisScripts REDIS = RedisScripts.create(location(new Topology.Cluster(form())), REPLY_WITHIN);

        private static List<HostPort> form() {
            String[] settings = {"cluster-enabled yes", "cluster-config-file nodes-%d.conf", "dir " + emptyFolder()};
            List<HostPort> nodes = List.of(start(settings), start(settings), start(settings));
            RedisClusterSetup.form(nodes);
            return nodes;
        }

        /** Otherwise a node might find the file of an earlier node on its port and look for that one's cluster. */
        private static Path emptyFolder() {
            try {
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
