// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.HttpServletRequest;

/** The purpose of a request, which decides its bulkhead. */
enum Route {
    /** Requests of dialers and of monitoring: short, without a body, and never queued. */
    CALL,
    SIGN_IN,
    /** The pages' style sheets, scripts and images; public. */
    RESOURCE,
    PAGE,
    /** Everything else: the administrators' part of the API. */
    API;

    private static final String PAGES = "/dashboard";

    static Route of(HttpServletRequest request) {
        String path = pathOf(request);
        return switch (path) {
            case "/", "/next-cid", "/next-cid/", "/release", "/release/", "/callback", "/callback/", "/health",
                    "/health/live", "/health/ready", "/health/started" ->
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

    /** The path as the container routes it: decoded and without dot segments, however the client wrote it. */
    static String pathOf(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
