// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.logging.Level;

/** The levels of {@code java.util.logging} for the settings. */
public final class LogLevels {
    /** From the least to the most. */
    public static final List<String> NAMES = List.of("error", "warning", "info", "debug");

    private LogLevels() {}

    /** The level of the service's own entries. */
    public static Level ofTheService(String setting) {
        return switch (setting) {
            case "error" -> Level.SEVERE;
            case "warning" -> Level.WARNING;
            case "debug" -> Level.FINE;
            default -> Level.INFO;
        };
    }

    /** The level of the entries of Payara and of libraries, whose details nobody wants to see. */
    public static Level ofOthers(String setting) {
        Level level = ofTheService(setting);
        return level.intValue() < Level.INFO.intValue() ? Level.INFO : level;
    }
}
