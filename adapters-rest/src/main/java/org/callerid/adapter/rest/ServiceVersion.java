// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Locale;
import java.util.ResourceBundle;

/** The version of this build. */
final class ServiceVersion {
    static final String CURRENT = ResourceBundle.getBundle("org.callerid.adapter.rest.service", Locale.ROOT)
            .getString("version");

    private ServiceVersion() {}
}
