// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A script that Redis runs atomically. Keys and arguments are documented at the head of each file. */
enum Script {
    PROPOSE("index.lua", "propose.lua"),
    LEASE("index.lua", "lease.lua"),
    END_LEASES("index.lua", "end_leases.lua"),
    UPDATE("index.lua", "update.lua"),
    APPLY_CHANGES("index.lua", "apply_changes.lua"),
    STATE("index.lua", "state.lua"),
    START_BUILD("index.lua", "start_build.lua"),
    LOAD("index.lua", "load.lua"),
    PUBLISH("index.lua", "publish.lua"),
    MIRROR("mirror.lua"),
    ACQUIRE("acquire.lua"),
    REFUND("refund.lua"),
    COUNT_ACQUIRED("count_acquired.lua");

    private final String source;

    Script(String... files) {
        StringBuilder parts = new StringBuilder();
        for (String file : files) {
            parts.append(read(file));
        }
        source = parts.toString();
    }

    String source() {
        return source;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
