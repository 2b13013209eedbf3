// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.nio.file.Path;

/** What the build made for operators, and the tests run. */
public final class Installation {
    private Installation() {}

    /** {@code deploy/bin/callerid}. */
    public static Path script() {
        return from("callerid.script");
    }

    /** The folder with the launcher and all libraries. */
    public static Path distribution() {
        return from("callerid.distribution");
    }

    private static Path from(String property) {
        String path = System.getProperty(property);
        if (path == null) {
            throw new IllegalStateException("The system property " + property + " is not set; Maven sets it.");
        }
        return Path.of(path).normalize();
    }
}
