// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Optional;

/** What all nodes on one store must agree on. */
public interface AgreedSettings {
    /** Keeps {@code value} unless something is kept under {@code name} already; returns what is kept. */
    String agree(String name, String value);

    /** Keeps {@code value} whatever was kept before. */
    void replace(String name, String value);

    Optional<String> find(String name);
}
