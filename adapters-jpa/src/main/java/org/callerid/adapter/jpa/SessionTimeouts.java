// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** PostgreSQL's parameters for our work: bounds on every wait, and what plans of long lists need. */
final class SessionTimeouts {
    /** Longest statement of ours is a count over a million rows. */
    static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);
    /** A node that was paused in the middle of a transaction loses it, and with it the locks others wait for. */
    private static final Duration IDLE_IN_TRANSACTION_TIMEOUT = Duration.ofSeconds(1);
    private static final Map<String, String> PARAMETERS = parameters();

    private SessionTimeouts() {}

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("statement_timeout", String.valueOf(STATEMENT_TIMEOUT.toMillis()));
        parameters.put("idle_in_transaction_session_timeout", String.valueOf(IDLE_IN_TRANSACTION_TIMEOUT.toMillis()));
        // For long lists (docs/adr/0014): the numbers that are taken fit into memory, even if most are; an index is walked
        // rather than its rows sorted; no list takes more than one core from the calls, or is compiled for longer than it
        // takes.
        parameters.put("work_mem", "64MB");
        parameters.put("random_page_cost", "1.1");
        parameters.put("max_parallel_workers_per_gather", "0");
        parameters.put("jit", "off");
        return parameters;
    }

    /** For the start of a connection: they hold as long as it lasts, and cost no round trip. */
    static String asStartupOptions() {
        return PARAMETERS.entrySet()
                .stream()
                .map(one -> "-c " + one.getKey() + "=" + one.getValue())
                .collect(joining(" "));
    }

    /** A statement at the beginning of a transaction: they hold until it ends. */
    static String asLocal() {
        return PARAMETERS.entrySet()
                .stream()
                .map(one -> "set_config('" + one.getKey() + "', '" + one.getValue() + "', true)")
                .collect(joining(", ", "select ", ""));
    }
}
