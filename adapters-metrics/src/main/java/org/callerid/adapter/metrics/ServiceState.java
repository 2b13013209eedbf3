// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of the service that is read when Prometheus asks.
 *
 * @param numbers how many numbers have each state; empty if the database does not answer
 * @param areaCodes the most critical ones only: each adds series to Prometheus
 * @param stores whether each configured store is in use
 * @param attention how many things need attention, by severity
 * @param connections of the pool of the database, by state
 */
public record ServiceState(String version, Optional<Numbers> numbers, List<AreaCode> areaCodes,
        Map<String, Boolean> stores, Map<String, Long> attention, Map<String, Integer> connections, int agiSessions,
        long droppedLogEntries,
        long unreadableRows) {
    public ServiceState {
        areaCodes = List.copyOf(areaCodes);
        stores = Map.copyOf(stores);
        attention = Map.copyOf(attention);
        connections = Map.copyOf(connections);
    }

    public record Numbers(long available, long reserved, long limitReached, long inactive) {}

    /**
     * The numbers of an area code.
     *
     * @param usesLeft in this clock hour
     * @param requests for its destinations in the last hour
     */
    public record AreaCode(String digits, long active, long available, long usesLeft, long requests) {}
}
