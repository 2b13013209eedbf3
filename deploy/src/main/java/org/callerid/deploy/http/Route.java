// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.HttpServletRequest;

/** What a request is for, which decides whom it may wait for. */
enum Route {
    /** Of dialers and of what watches the service: short, without a body, and held up by nobody. */
    CALL,
    SIGN_IN,
    /** What pages look like, for everybody. */
    RESOURCE,
    PAGE,
    /** Everything else: the administrator's part of the API. */
    API;

    private static final String PAGES = "/dashboard";

    static Route of(HttpServletRequest request) {
        String path = pathOf(request);
        return switch (path) {
            case "/", "/next-cid", "/next-cid/", "/release", "/release/", "/health", "/health/live", "/health/ready",
                    "/health/started" ->
                CALL;
            case PAGES + "/sign-in.xhtml" -> SIGN_IN;
            default -> ofOther(path);
        };
    }

    private static Route ofOther(String path) {
        if (path.startsWith(PAGES + "/jakarta.faces.resource")) {
            return RESOURCE;
        }
        return path.startsWith(PAGES) ? PAGE : API;
    }

    /** Decoded and without dots, as the container leads it, whatever was sent. */
    static String pathOf(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
