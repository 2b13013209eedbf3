// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the shared index is kept, and how to get in.
 *
 * @param authorities whose certificates are trusted with TLS, a PEM file; empty for those Java trusts
 */
public record RedisLocation(Topology topology, boolean tls, Optional<Path> authorities, Optional<String> user,
        Optional<String> password) {
    /** With the authorities Java trusts. */
    public RedisLocation(Topology topology, boolean tls, Optional<String> user, Optional<String> password) {
        this(topology, tls, Optional.empty(), user, password);
    }

    /** How many servers there are, and which of them to ask. */
    public sealed interface Topology {
        /** @param database 0 to 15 */
        record Single(HostPort server, int database) implements Topology {}

        /** A primary that sentinels know under a name. */
        record Sentinel(List<HostPort> sentinels, String primary, int database) implements Topology {}

        /** A Redis Cluster; the nodes given tell about the others. */
        record Cluster(List<HostPort> nodes) implements Topology {}
    }

    public record HostPort(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** The same way in elsewhere. */
    public RedisLocation at(Topology elsewhere) {
        return new RedisLocation(elsewhere, tls, authorities, user, password);
    }

    /** In what words an operator knows it; never a secret. */
    public String describe() {
        return switch (topology) {
            case Topology.Single(var server, int database) -> "Redis " + server + "/" + database;
            case Topology.Sentinel(var sentinels, var primary, int database) ->
                "Redis " + primary + "/" + database + " by Sentinel " + sentinels;
            case Topology.Cluster(var nodes) -> "Redis Cluster " + nodes;
        };
    }

    @Override
    public String toString() {
        return describe();
    }
}
