// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Where the dashboard is. */
final class Addresses {
    static final String ROOT = "/dashboard";
    static final String OVERVIEW = ROOT + "/overview.xhtml";
    static final String SIGN_IN = ROOT + "/sign-in.xhtml";
    static final String RESOURCES = ROOT + "/jakarta.faces.resource/";
    static final String EXPORT = ROOT + "/numbers.csv";
    static final String REFUSED_ROWS = ROOT + "/refused.csv";

    static final Set<String> SHEETS = Set.of(EXPORT, REFUSED_ROWS);

    private Addresses() {}

    /** Where a request is led, however it is written: as {@code //dashboard}, {@code /%64ashboard} or {@code /./dashboard}. */
    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isPage(HttpServletRequest request) {
        return of(request).startsWith(ROOT);
    }
}
