// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Locale;
import java.util.ResourceBundle;

/** The version of this build, as every part of the service reports it. */
public final class ServiceVersion {
    /** Maven's project version, such as {@code 1.0.0-SNAPSHOT}. */
    public static final String CURRENT = ResourceBundle.getBundle("org.callerid.application.model.service", Locale.ROOT)
            .getString("version");

    private ServiceVersion() {}
}
