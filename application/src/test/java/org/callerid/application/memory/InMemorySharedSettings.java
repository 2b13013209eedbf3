// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.SharedSettings;

/** A map and one lock. */
public final class InMemorySharedSettings implements SharedSettings {
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public synchronized String putIfAbsent(String name, String value) {
        return kept.computeIfAbsent(name, absent -> value);
    }

    @Override
    public synchronized void put(String name, String value) {
        kept.put(name, value);
    }

    @Override
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }
}
