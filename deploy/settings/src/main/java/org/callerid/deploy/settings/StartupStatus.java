// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.Optional;

/**
 * Tells the launcher how the server's start went. Both run in one process but in different class loaders, and Payara
 * Micro stays up when a deployment fails, so the status is kept in system properties.
 */
public final class StartupStatus {
    private static final String READY = "callerid.start.ready";
    private static final String FAILURE = "callerid.start.failure";
    /** The header, and the system property, that identify a request of the warm-up. */
    public static final String WARM_UP = "callerid.start.warm-up";
    private static final String ADMIN_TOKEN = "callerid.start.admin-token";

    private StartupStatus() {}

    public static void ready() {
        System.setProperty(READY, "true");
    }

    public static boolean isReady() {
        return Boolean.getBoolean(READY);
    }

    /**
     * Begins the warm-up: until {@link #warmUpDone} only requests with this token are accepted.
     *
     * @param word the token
     */
    public static void beginWarmUp(String word) {
        System.setProperty(WARM_UP, word);
    }

    /** The warm-up's token; empty if no warm-up is running. */
    public static Optional<String> warmUpToken() {
        return Optional.ofNullable(System.getProperty(WARM_UP));
    }

    public static void warmUpDone() {
        System.clearProperty(WARM_UP);
    }

    /**
     * Reports that the start failed.
     *
     * @param sentence for the operator
     */
    public static void failed(String sentence) {
        System.setProperty(FAILURE, sentence);
    }

    public static Optional<String> failure() {
        return Optional.ofNullable(System.getProperty(FAILURE));
    }

    public static void adminToken(AdminTokenOrigin origin) {
        System.setProperty(ADMIN_TOKEN, origin.name());
    }

    /** Where the admin token comes from, after a start that was successful. */
    public static AdminTokenOrigin adminToken() {
        return AdminTokenOrigin.valueOf(System.getProperty(ADMIN_TOKEN, AdminTokenOrigin.STORED.name()));
    }
}
