// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.List;
import org.callerid.adapter.redis.RedisConfig;
import org.callerid.deploy.settings.Loopback;
import org.callerid.deploy.settings.RedisSettings;
import org.callerid.deploy.settings.RedisSettings.HostPort;
import org.callerid.deploy.settings.RedisSettings.Topology;
import org.callerid.deploy.settings.Secret;

/** Translates Redis settings into the adapter's terms. */
final class RedisLocations {
    private RedisLocations() {}

    static RedisConfig of(RedisSettings redis) {
        return new RedisConfig(topology(redis.topology()), redis.tls(), redis.authorities(), redis.user(),
                redis.password().map(Secret::value));
    }

    private static RedisConfig.Topology topology(Topology topology) {
        return switch (topology) {
            case Topology.Single(HostPort(var host, int port), int database) -> new RedisConfig.Topology.Single(
                    new RedisConfig.HostPort(Loopback.reachable(host, port), port), database);
            case Topology.Sentinel(var sentinels, var primary, int database) ->
                new RedisConfig.Topology.Sentinel(servers(sentinels), primary, database);
            case Topology.Cluster(var nodes) -> new RedisConfig.Topology.Cluster(servers(nodes));
        };
    }

    private static List<RedisConfig.HostPort> servers(List<HostPort> servers) {
        return servers.stream().map(server -> new RedisConfig.HostPort(server.host(), server.port())).toList();
    }
}
