// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Address and credentials of the Redis that stores the shared index.
 *
 * @param authorities PEM file of the certificate authorities trusted with TLS; empty for those that Java trusts
 */
public record RedisConfig(Topology topology, boolean tls, Optional<Path> authorities, Optional<String> user,
        Optional<String> password) {
    /** Trusts the certificate authorities that Java trusts. */
    public RedisConfig(Topology topology, boolean tls, Optional<String> user, Optional<String> password) {
        this(topology, tls, Optional.empty(), user, password);
    }

    /** The number and kind of servers. */
    public sealed interface Topology {
        /** @param database 0 to 15 */
        record Single(HostPort server, int database) implements Topology {}

        /** A primary that Sentinels monitor under a name. */
        record Sentinel(List<HostPort> sentinels, String primary, int database) implements Topology {}

        /** A Redis Cluster. The other nodes are discovered through those given. */
        record Cluster(List<HostPort> nodes) implements Topology {}
    }

    public record HostPort(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "Redis " + topology;
    }
}
