// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

/** Where the dashboard is. */
final class Addresses {
    static final String ROOT = "/dashboard";
    static final String OVERVIEW = ROOT + "/overview.xhtml";
    static final String SIGN_IN = ROOT + "/sign-in.xhtml";
    static final String RESOURCES = ROOT + "/jakarta.faces.resource/";
    static final String EXPORT = ROOT + "/numbers.csv";
    static final String REFUSED_ROWS = ROOT + "/refused.csv";

    private Addresses() {}
}
