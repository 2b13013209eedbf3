// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Optional;

/** Settings that must be the same on all nodes of one store. */
public interface SharedSettings {
    /** Stores {@code value} unless {@code name} has a value already; returns the stored value. */
    String putIfAbsent(String name, String value);

    /** Stores {@code value}, replacing an earlier one. */
    void put(String name, String value);

    Optional<String> find(String name);
}
