// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Optional;

/**
 * How the server tells the launcher how its start went. Both live in one process but in different class loaders, and
 * Payara Micro stays up when a deployment fails, so system properties carry the word.
 */
public final class StartupStatus {
    private static final String READY = "callerid.start.ready";
    private static final String FAILURE = "callerid.start.failure";
    /** The header, and the property, with which a request proves that it belongs to the warm-up. */
    public static final String WARM_UP = "callerid.start.warm-up";
    private static final String NEW_TOKEN = "callerid.start.new-token";

    private StartupStatus() {}

    public static void ready() {
        System.setProperty(READY, "true");
    }

    public static boolean isReady() {
        return Boolean.getBoolean(READY);
    }

    /** Until {@link #warmUpDone} only requests with this word are let in. */
    public static void requestWarmUp(String word) {
        System.setProperty(WARM_UP, word);
    }

    /** Empty if none is going on. */
    public static Optional<String> warmUpRequest() {
        return Optional.ofNullable(System.getProperty(WARM_UP));
    }

    public static void warmUpDone() {
        System.clearProperty(WARM_UP);
    }

    /** @param sentence for the operator */
    public static void failed(String sentence) {
        System.setProperty(FAILURE, sentence);
    }

    public static Optional<String> failure() {
        return Optional.ofNullable(System.getProperty(FAILURE));
    }

    /** An admin token was made up in this start, and is in its file. */
    public static void tokenGenerated() {
        System.setProperty(NEW_TOKEN, "true");
    }

    public static boolean isTokenGenerated() {
        return Boolean.getBoolean(NEW_TOKEN);
    }
}
