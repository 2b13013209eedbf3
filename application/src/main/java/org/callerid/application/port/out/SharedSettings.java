// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Optional;

/** What all nodes on one store must agree on. */
public interface SharedSettings {
    /** Keeps {@code value} unless something is kept under {@code name} already; returns what is kept. */
    String putIfAbsent(String name, String value);

    /** Keeps {@code value} whatever was kept before. */
    void put(String name, String value);

    Optional<String> find(String name);
}
