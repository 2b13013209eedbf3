// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.TrustManagerFactory;
import org.callerid.application.model.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RBatch;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.BaseConfig;
import org.redisson.config.Config;
import org.redisson.config.ReadMode;

/**
 * Runs Lua scripts on Redis; connects on first use. Nothing is ever sent twice: a script whose reply is late may have
 * run. Thread-safe.
 */
public final class RedisScripts implements AutoCloseable {
    /** For background work; callers that wait for a reply set a shorter timeout. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);
    private static final int POOL_SIZE = 16;

    private final RedissonClient client;
    private final Duration replyTimeout;
    private final boolean cluster;

    private RedisScripts(RedissonClient client, Duration replyWithin, boolean cluster) {
        this.client = client;
        this.replyTimeout = replyWithin;
        this.cluster = cluster;
    }

    /** @param replyWithin how long a call may wait for Redis */
    public static RedisScripts create(RedisConfig location, Duration replyWithin) {
        return new RedisScripts(Redisson.create(config(location)), replyWithin,
                location.topology() instanceof RedisConfig.Topology.Cluster);
    }

    /**
     * Runs a script for a waiting call.
     *
     * @return the script's reply: a {@code List}, a {@code Long}, a {@code String}, or null
     * @throws StoreUnavailableException if Redis did not reply in time; the script may have run or may still run
     */
    @Nullable
    Object eval(Script script, List<String> keys, List<?> arguments) {
        return run(script, keys, arguments, replyTimeout);
    }

    /** The same with another timeout. */
    @Nullable
    Object eval(Script script, List<String> keys, List<?> arguments, Duration limit) {
        return run(script, keys, arguments, limit);
    }

    /** The same for background work, with the default timeout. */
    @Nullable
    Object evalWithDefaultTimeout(Script script, List<String> keys, List<?> arguments) {
        return run(script, keys, arguments, DEFAULT_TIMEOUT);
    }

    /** Whether keys without a common hash tag may be on different servers. */
    boolean isCluster() {
        return cluster;
    }

    /** A batch of commands that are sent together. */
    RBatch batch() {
        // Never skipResult(): Redisson 4.7 mistakes the reply of a ping in between for one of the batch. From then on
        // each command on that connection gets the reply of the next command, or of the next ping, a second late.
        return client.createBatch();
    }

    /**
     * Deletes the keys that match {@code pattern} and do not start with {@code kept}.
     *
     * @throws StoreUnavailableException if Redis did not reply
     */
    void deleteByPattern(String pattern, String kept) {
        try {
            for (String key : client.getKeys().getKeys(KeysScanOptions.defaults().pattern(pattern))) {
                if (!key.startsWith(kept)) {
                    client.getKeys().unlink(key);
                }
            }
        } catch (RedisException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void close() {
        client.shutdown(0, DEFAULT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private @Nullable Object run(Script script, List<String> keys, List<?> arguments, Duration limit) {
        try {
            Future<@Nullable Object> answer = client.getScript(StringCodec.INSTANCE)
                    .evalAsync(RScript.Mode.READ_WRITE, script.source(), RScript.ReturnType.VALUE, List.copyOf(keys),
                            arguments.toArray());
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RedisException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static StoreUnavailableException unavailable(Exception e) {
        return new StoreUnavailableException("Redis did not answer", e);
    }

    private static Config config(RedisConfig location) {
        Config config = new Config();
        config.setLazyInitialization(true);
        config.setCodec(StringCodec.INSTANCE);
        config.setUseScriptCache(true);
        config.setThreads(2);
        config.setNettyThreads(2);
        location.user().ifPresent(config::setUsername);
        location.password().ifPresent(config::setPassword);
        location.authorities().map(RedisScripts::trusting).ifPresent(config::setSslTrustManagerFactory);
        withTimeouts(switch (location.topology()) {
            case RedisConfig.Topology.Single(var server, int database) -> config.useSingleServer()
                    .setAddress(url(location, server))
                    .setDatabase(database)
                    .setConnectionPoolSize(POOL_SIZE)
                    .setConnectionMinimumIdleSize(2);
            case RedisConfig.Topology.Sentinel(var sentinels, var primary, int database) -> config
                    .useSentinelServers()
                    .addSentinelAddress(sentinels.stream().map(server -> url(location, server)).toArray(String[]::new))
                    .setMasterName(primary)
                    .setDatabase(database)
                    .setCheckSentinelsList(false)
                    .setMasterConnectionPoolSize(POOL_SIZE)
                    .setMasterConnectionMinimumIdleSize(2)
                    .setReadMode(ReadMode.MASTER);
            case RedisConfig.Topology.Cluster(var nodes) -> config.useClusterServers()
                    .addNodeAddress(nodes.stream().map(server -> url(location, server)).toArray(String[]::new))
                    .setMasterConnectionPoolSize(POOL_SIZE)
                    .setMasterConnectionMinimumIdleSize(2)
                    .setReadMode(ReadMode.MASTER);
        });
        return config;
    }

    private static TrustManagerFactory trusting(Path authorities) {
        try {
            return CertificateAuthorities.load(authorities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withTimeouts(BaseConfig<?> servers) {
        servers.setTimeout((int) DEFAULT_TIMEOUT.toMillis());
        servers.setConnectTimeout((int) DEFAULT_TIMEOUT.toMillis());
        // A script that ran without a reply must not run again.
        servers.setRetryAttempts(0);
        servers.setPingConnectionInterval(1_000);
    }

    private static String url(RedisConfig location, RedisConfig.HostPort server) {
        return (location.tls() ? "rediss://" : "redis://") + server;
    }
}
