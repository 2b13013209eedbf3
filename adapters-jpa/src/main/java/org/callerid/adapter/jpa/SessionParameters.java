// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** PostgreSQL session parameters: timeouts for every wait, and planner settings for long lists. */
final class SessionParameters {
    /** The longest statement is a count over a million rows. */
    static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);
    /** PostgreSQL ends the transaction of a node that pauses within it, which releases the locks others wait for. */
    private static final Duration IDLE_IN_TRANSACTION_TIMEOUT = Duration.ofSeconds(1);
    private static final Map<String, String> PARAMETERS = parameters();

    private SessionParameters() {}

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("statement_timeout", String.valueOf(STATEMENT_TIMEOUT.toMillis()));
        parameters.put("idle_in_transaction_session_timeout", String.valueOf(IDLE_IN_TRANSACTION_TIMEOUT.toMillis()));
        // For long lists (docs/adr/0014): the unavailable numbers fit into memory, even if most are unavailable; an
        // index scan is preferred to sorting; no query takes a second core from the calls, or spends more time on JIT
        // compilation than on running.
        parameters.put("work_mem", "64MB");
        parameters.put("random_page_cost", "1.1");
        parameters.put("max_parallel_workers_per_gather", "0");
        parameters.put("jit", "off");
        return parameters;
    }

    /** Parameters for connecting: valid for the whole session, without an extra round trip. */
    static String asStartupOptions() {
        return PARAMETERS.entrySet()
                .stream()
                .map(one -> "-c " + one.getKey() + "=" + one.getValue())
                .collect(joining(" "));
    }

    /** A statement for the start of a transaction: valid until its end. */
    static String asLocal() {
        return PARAMETERS.entrySet()
                .stream()
                .map(one -> "set_config('" + one.getKey() + "', '" + one.getValue() + "', true)")
                .collect(joining(", ", "select ", ""));
    }
}
